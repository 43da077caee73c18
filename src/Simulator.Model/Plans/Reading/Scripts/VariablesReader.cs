using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>variables</c>: values that every scenario has, drawn anew for each session.</summary>
internal static class VariablesReader
{
    /// <param name="names">What else scenarios can name; of that the variables may be made, but not of one another.</param>
    public static PlanNames Read(Section top, PlanNames names)
    {
        if (top.OptionalMap("variables") is not { } section)
        {
            return names;
        }

        var variables = new Dictionary<string, (string, PlanNode.Scalar)>(StringComparer.Ordinal);
        foreach (var entry in section.Entries())
        {
            var path = section.PathOf(entry.Key);
            var problem = ScriptVariables.ReservedProblem(entry.Key)
                ?? TemplateReader.NameProblem(entry.Key);
            if (problem is not null)
            {
                section.Notes.Add(entry.Place, path, problem);
            }
            else if (entry.Value is not PlanNode.Scalar value)
            {
                section.Notes.Add(entry.Value.Place, path, $"expects a single value, found {entry.Value.Kind}");
            }
            else if (value is { Text.Length: 0, Quoted: false, Reference: null })
            {
                section.Notes.Add(value.Place, path, "has no value; write one, or \"\" for an empty text");
            }
            else
            {
                variables.Add(entry.Key, (path, value));
                if (TemplateReader.Add(new TemplateBuilder(), value.Text, TemplateEscape.Text, new ScriptVariables(names, new HashSet<string>()), text => text) is { } wrong)
                {
                    section.Notes.Add(value.Place, path, wrong);
                }
            }
        }

        return names with { Variables = variables };
    }
}
