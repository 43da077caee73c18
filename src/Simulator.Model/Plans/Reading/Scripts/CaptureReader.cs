using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>capture</c>: which values of the answer later steps can use.</summary>
internal static class CaptureReader
{
    /// <summary>The names that a step captures, whether or not they can be read.</summary>
    public static IReadOnlyList<string> NamesIn(Section item) => item.Map["capture"] is PlanNode.Map map ? [.. map.Entries.Select(entry => entry.Key)] : [];

    public static IReadOnlyList<Capture> Read(Section item, ScriptVariables variables)
    {
        var captures = new List<Capture>();
        if (item.OptionalMap("capture") is not { } section)
        {
            return captures;
        }

        foreach (var entry in section.Entries())
        {
            var at = section.PathOf(entry.Key);
            if (entry.Key == Scenario.UserVariable || !TemplateReader.IsName(entry.Key))
            {
                section.Notes.Add(entry.Place, at, entry.Key == Scenario.UserVariable
                    ? $"every user has `{entry.Key}` already; take another name"
                    : $"`{entry.Key}` is no name of a variable; write letters, digits and _, a letter first");
                continue;
            }

            if (section.MapOf(entry) is not { } source)
            {
                continue;
            }

            var path = source.Required("json", Path, "write where in the answer's JSON the value stands, such as json: items.0.id");
            source.Close();
            var slot = variables.Captured(entry.Key, entry.Place, at);
            if (path is not null)
            {
                captures.Add(new Capture(entry.Key, slot, path, at));
            }
        }

        return captures;
    }

    /// <summary>A dotted path.</summary>
    public static Parsed<JsonPath> Path(string text) => JsonPath.Parse(text) is { } path
        ? path
        : Parsed<JsonPath>.Wrong($"`{text}` is no path; write keys and places in lists with dots between them, such as items.0.id");
}
