using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;
using Simulator.Model.Scripts.Templates.Functions;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads what a step sends: <c>json</c>, <c>form</c>, <c>multipart</c>, <c>body</c> or <c>bodyFile</c>.</summary>
internal static class BodyReader
{
    private static readonly string[] Keys = ["json", "form", "multipart", "body", "bodyFile"];

    public static StepBody Read(Section item, ScriptVerb verb, ScriptVariables variables)
    {
        var written = Keys.Where(item.Has).ToList();
        var bodies = Keys.Select(key => Body(item, key, variables)).OfType<StepBody>().ToList();
        var type = item.Optional("type", MediaType, null!);
        if (written.Count > 1)
        {
            item.Problem(written[1], $"stands beside {written[0]}; a request has one body");
        }
        else if (written.Count == 1 && verb is ScriptVerb.Get or ScriptVerb.Head)
        {
            item.Problem(written[0], $"a {verb.ToString().ToLowerInvariant()} has no body; write post, put or patch, or leave it out");
        }

        if (item.Has("type") && (written.Count == 0 || written[0] is not ("body" or "bodyFile")))
        {
            item.Problem("type", written.Count == 0 ? "is the type of a body; write body or bodyFile, too" : $"{written[0]} has its type already; leave it out, or write Content-Type under headers");
        }

        return bodies.Count == 0 ? StepBody.None : type is null ? bodies[0] : bodies[0] with { Type = type };
    }

    private static StepBody? Body(Section item, string key, ScriptVariables variables)
    {
        if (key == "multipart")
        {
            return MultipartReader.Read(item, variables);
        }

        if (item.Node(key) is not { } node)
        {
            return null;
        }

        return key switch
        {
            "json" => new StepBody(JsonBodyReader.Read(item, node, variables), "application/json", key, []),
            "form" => new StepBody(FormReader.Read(item, key, new TemplateBuilder(), "", variables).Build(), "application/x-www-form-urlencoded", key, []),
            "body" => new StepBody(item.Optional(key, text => TemplateReader.Read(text, variables), Template.Empty), "text/plain; charset=utf-8", key, []),
            _ => File(item, key),
        };
    }

    private static StepBody File(Section item, string key)
    {
        var path = item.Optional(key, text => TemplateReader.Fixed(text), "");
        return new StepBody(new TemplateBuilder().Place(ContentOf(path)).Build(), "application/octet-stream", key, path.Length == 0 ? [] : [path]);
    }

    public static TemplatePart ContentOf(string path) => new(default, -1, TemplateEscape.Text) { Name = path, Function = FileFunctions.Content(path) };

    /// <summary>A media type (RFC 9110, section 8.3.1).</summary>
    public static Parsed<string> MediaType(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) > 0 && Encoding.UTF8.GetByteCount(text) == text.Length && !text.Any(char.IsControl)
            ? text
            : Parsed<string>.Wrong($"`{text}` is no media type; write one such as text/xml or application/json");
}
