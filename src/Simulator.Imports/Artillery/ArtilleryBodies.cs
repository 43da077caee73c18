using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads a request's body: <c>json</c>, <c>form</c>, <c>formData</c>, <c>body</c>.</summary>
internal sealed class ArtilleryBodies(ArtilleryScript script, ArtilleryTemplates templates, ImportNotes notes)
{
    /// <param name="type">The media type that a header says.</param>
    public void Read(Yaml.Map step, PlanNode spec, string? type, string path)
    {
        if (spec.At("json") is { } json)
        {
            step.Add("json", Json("json", json, $"{path}.json"));
        }
        else if (spec.At("form") is { } form)
        {
            step.Add("form", Json("form", form, $"{path}.form"));
        }
        else if (spec.At("formData") is { } parts)
        {
            step.Add("multipart", Yaml.Block(parts.Entries.Select(part => Part(part, $"{path}.formData.{part.Key}"))));
        }
        else if (spec.At("body").Text is { } body)
        {
            step.Add("body", Raw(body, spec.At("body")!, $"{path}.body")).Add("type", type);
        }
        else
        {
            return;
        }

        notes.Carry("body", 1);
    }

    // One with a secret somewhere in it is wholly left to the environment.
    private string Raw(string body, PlanNode node, string path)
    {
        if (!ArtillerySecrets.HasSecret(body))
        {
            return templates.Text(body, node, path);
        }

        notes.Leave(node, path, "a body with a secret that is written out", "give the whole of it in the environment as BODY, or write it as json: with a reference for the secret");
        return notes.Variable("BODY", "a body of the script that has a secret in it");
    }

    private Yaml Json(string key, PlanNode node, string path)
    {
        switch (node)
        {
            case PlanNode.Map map:
                var written = new Yaml.Map();
                foreach (var entry in map.Entries)
                {
                    written.Add(entry.Key, Json(entry.Key, entry.Value, $"{path}.{entry.Key}"));
                }

                return written;
            case PlanNode.Sequence list:
                return Yaml.List(list.Items.Select((item, i) => Json(key, item, $"{path}[{i}]")));
            default:
                return ((PlanNode.Scalar)node).IsNull ? Yaml.Bare("null") : ArtillerySecrets.Value(key, node, path, templates, notes);
        }
    }

    private Yaml.Map Part(PlanNode.Entry part, string path)
    {
        var written = new Yaml.Map().Add("name", part.Key);
        if (part.Value.At("fromFile").Text is { } file)
        {
            return written.Add("file", File(file, part.Value, path)).Add("filename", part.Value.At("filename").Text).Add("type", part.Value.At("contentType").Text);
        }

        return written.Add("value", ArtillerySecrets.Value(part.Key, part.Value.At("value") ?? part.Value, path, templates, notes));
    }

    // Files are read before the run: which one it is cannot be a variable.
    private string File(string file, PlanNode node, string path)
    {
        if (!file.Contains("{{", StringComparison.Ordinal))
        {
            return file;
        }

        var first = script.Config["variables"].Entries.Aggregate(file, (text, variable) => variable.Value.Listed is [var one, ..]
            ? text.Replace($"{{{{ {variable.Key} }}}}", one.Text, StringComparison.Ordinal).Replace($"{{{{{variable.Key}}}}}", one.Text, StringComparison.Ordinal)
            : text);
        notes.Leave(node, $"{path}.fromFile", $"the file name `{file}` with a variable in it; {first} is sent", "write a step for each file under oneOf:");
        return first.Contains("{{", StringComparison.Ordinal) ? "FILE" : first;
    }
}
