using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Har;

/// <summary>Makes a step's body of what was posted.</summary>
internal sealed class HarBody(HarValues values, ImportNotes notes)
{
    private const int Largest = 64 * 1024;

    /// <returns>Whether the step has a body that says its media type.</returns>
    public bool Read(Yaml.Map step, HarEntry entry)
    {
        if (entry.Request.At("postData") is not { } posted || entry.Method is "GET" or "HEAD")
        {
            return false;
        }

        var path = $"{entry.Path}.request.postData";
        var text = posted.At("text").Text ?? "";
        var type = (posted.At("mimeType").Text is { Length: > 0 } written ? written : Header(entry)).Split(';')[0].Trim().ToLowerInvariant();
        if (text.Length > Largest)
        {
            notes.Leave(posted, path, $"a body of {text.Length / 1024} KB", "put it into a file and name it as bodyFile");
            return false;
        }

        if (type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return Multipart(step, posted, path);
        }

        if (type == "application/x-www-form-urlencoded")
        {
            step.Add("form", Form(posted, text, path));
        }
        else if (type.EndsWith("json", StringComparison.Ordinal) && text.Length > 0)
        {
            if (Parsed(text) is not { } json)
            {
                notes.Leave(posted, path, "a body that says it is JSON and is none", "write it as json: or body:");
                return false;
            }

            step.Add("json", Json("", json, path));
        }
        else if (text.Length > 0)
        {
            step.Add("body", values.Raw(text, posted, path)).Add("type", type.Length == 0 ? "text/plain" : type);
        }
        else
        {
            return false;
        }

        notes.Carry("body");
        return true;
    }

    private static string Header(HarEntry entry) =>
        entry.RequestHeaders.FirstOrDefault(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value ?? "";

    private static PlanNode? Parsed(string text)
    {
        try
        {
            return SourceTree.Json(text, "body");
        }
        catch (BrokenSourceException)
        {
            return null;
        }
    }

    private Yaml Json(string key, PlanNode node, string path) => node switch
    {
        PlanNode.Map map => map.Entries.Aggregate(new Yaml.Map(), (written, entry) => written.Add(entry.Key, Json(entry.Key, entry.Value, $"{path}.{entry.Key}"))),
        PlanNode.Sequence list => Yaml.List(list.Items.Select(item => Json(key, item, path))),
        _ => values.Field(key, (PlanNode.Scalar)node, path),
    };

    private Yaml.Map Form(PlanNode posted, string text, string path)
    {
        var form = new Yaml.Map();
        var pairs = text.Length == 0
            ? posted.At("params").Items.Select(one => (Name: Decoded(one.At("name").Text ?? ""), Value: Decoded(one.At("value").Text ?? "")))
            : text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (Name: Decoded(pair[0]), Value: Decoded(pair.ElementAtOrDefault(1) ?? "")));
        foreach (var (name, value) in pairs)
        {
            if (form[name] is not null)
            {
                notes.Leave(posted, path, $"the field `{name}` a second time", "write the form as body: with its type");
                continue;
            }

            form.Add(name, values.Field(name, new PlanNode.Scalar(posted.Place, value, Quoted: true), path));
        }

        return form;
    }

    private bool Multipart(Yaml.Map step, PlanNode posted, string path)
    {
        var parts = new List<Yaml>();
        foreach (var one in posted.At("params").Items)
        {
            var name = one.At("name").Text ?? "";
            if (one.At("fileName").Text is { } file)
            {
                notes.Leave(one, path, $"the content of the file {file}", "put the file beside the plan");
                parts.Add(new Yaml.Map().Add("name", name).Add("file", Yaml.Literal(System.IO.Path.GetFileName(file))).Add("type", one.At("contentType").Text));
                continue;
            }

            parts.Add(new Yaml.Map().Add("name", name).Add("value", values.Field(name, new PlanNode.Scalar(one.Place, one.At("value").Text ?? "", Quoted: true), path)));
        }

        if (parts.Count == 0)
        {
            notes.Leave(posted, path, "a form of several parts that the recording does not hold", "write it as multipart:");
            return false;
        }

        step.Add("multipart", Yaml.Block(parts));
        notes.Carry("body");
        return true;
    }

    // Browsers write the fields of a form as they were sent.
    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
