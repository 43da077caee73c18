using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>multipart</c>: values and files, each a part of the body (RFC 7578).</summary>
internal static class MultipartReader
{
    // Nobody writes this into a value; drawing it anew for each request would buy nothing.
    private const string Boundary = "----simulator-part-9f2c71b0d6e84a35";

    public static StepBody? Read(Section item, ScriptVariables variables)
    {
        var parts = item.Items("multipart");
        if (!item.Has("multipart"))
        {
            return null;
        }

        if (parts.Count == 0)
        {
            item.Problem("multipart", "has no parts; write a list such as [ { name: note, value: hello } ]");
        }

        var body = new TemplateBuilder();
        var files = new List<string>();
        foreach (var part in parts)
        {
            body.Literal($"--{Boundary}\r\n");
            Part(part, body, files, variables);
            body.Literal("\r\n"u8);
        }

        return new StepBody(body.Literal($"--{Boundary}--\r\n").Build(), $"multipart/form-data; boundary={Boundary}", "multipart", files);
    }

    private static void Part(Section part, TemplateBuilder body, List<string> files, ScriptVariables variables)
    {
        body.Literal("Content-Disposition: form-data; name=\""u8);
        var name = part.Required("name", Numbers.Text, "every part has a name");
        Add(part, "name", name ?? "", body, TemplateEscape.Quoted, variables);
        var file = part.Optional("file", TemplateReader.Fixed, null!);
        var fileName = part.Optional("filename", Numbers.Text, file is null ? null! : Path.GetFileName(file));
        var type = part.Optional("type", BodyReader.MediaType, file is null ? null! : "application/octet-stream");
        if (fileName is not null)
        {
            body.Literal("\"; filename=\""u8);
            Add(part, "filename", fileName, body, TemplateEscape.Quoted, variables);
        }

        body.Literal(type is null ? "\"\r\n\r\n" : $"\"\r\nContent-Type: {type}\r\n\r\n");
        var value = part.Optional("value", text => (Parsed<string>)text, null!);
        if (part.Has("value") == part.Has("file"))
        {
            part.Problem(part.Has("file") ? "has value and file; a part is one of them" : "has no content; write value, or file with the path of a file");
        }
        else if (file is not null)
        {
            files.Add(file);
            body.Place(BodyReader.ContentOf(file));
        }
        else
        {
            Add(part, "value", value ?? "", body, TemplateEscape.Text, variables);
        }

        part.Close();
    }

    private static void Add(Section part, string key, string text, TemplateBuilder body, TemplateEscape escape, ScriptVariables variables)
    {
        if (TemplateReader.Add(body, text, escape, variables, literal => escape == TemplateEscape.Quoted ? Quoted(literal) : literal) is { } wrong)
        {
            part.Problem(key, wrong);
        }
    }

    private static string Quoted(string text) => text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
