using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads maps of names and values that are sent percent-encoded: <c>form</c> and <c>query</c>. A list gives its name as often as it has values.</summary>
internal static class FormReader
{
    /// <param name="before">What stands before the first name, where there is one; & stands before the others.</param>
    public static TemplateBuilder Read(Section item, string key, TemplateBuilder template, string before, ScriptVariables variables)
    {
        if (item.OptionalMap(key) is not { } map)
        {
            return template;
        }

        foreach (var entry in map.Entries())
        {
            IReadOnlyList<PlanNode> values = entry.Value is PlanNode.Sequence list ? list.Items : [entry.Value];
            for (var i = 0; i < values.Count; i++)
            {
                template.Literal(before).Literal(Encoded(entry.Key)).Literal("="u8);
                before = "&";
                var path = map.PathOf(entry.Key) + (entry.Value is PlanNode.Sequence sequence ? sequence.Step(i) : "");
                var wrong = values[i] is PlanNode.Scalar scalar ? TemplateReader.Add(template, scalar.Text, TemplateEscape.Address, variables, Encoded) : $"expects a single value, found {values[i].Kind}";
                if (wrong is not null)
                {
                    map.Notes.Add(values[i].Place, path, wrong);
                }
            }
        }

        return template;
    }

    private static string Encoded(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(one => char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' ? $"{(char)one}" : $"%{one:X2}"));
}
