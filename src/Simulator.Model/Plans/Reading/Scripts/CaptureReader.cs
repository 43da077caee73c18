using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>capture</c>: which values of the answer later steps can use.</summary>
internal static class CaptureReader
{
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
            if ((variables.ProblemOfNew(entry.Key) ?? TemplateReader.NameProblem(entry.Key)) is { } wrong)
            {
                section.Notes.Add(entry.Place, at, wrong);
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
