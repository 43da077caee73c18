using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Turns a step's <c>json</c> into a body with places for variables in its texts.</summary>
internal static class JsonBodyReader
{
    /// <param name="item">The step.</param>
    public static Template Read(Section item, PlanNode json, ScriptVariables variables)
    {
        var body = new TemplateBuilder();
        Write(body, json, item.PathOf("json"), variables, item.Notes);
        return body.Build();
    }

    private static void Write(TemplateBuilder body, PlanNode node, string path, ScriptVariables variables, ReadingNotes notes)
    {
        switch (node)
        {
            case PlanNode.Map map:
                var before = "{";
                foreach (var entry in map.Entries)
                {
                    body.Literal($"{before}\"{Escaped(entry.Key)}\":");
                    before = ",";
                    Write(body, entry.Value, $"{path}.{entry.Key}", variables, notes);
                }

                body.Literal(map.Entries.Count == 0 ? "{}" : "}");
                break;
            case PlanNode.Sequence list:
                body.Literal("[");
                for (var i = 0; i < list.Items.Count; i++)
                {
                    body.Literal(i == 0 ? "" : ",");
                    Write(body, list.Items[i], path + list.Step(i), variables, notes);
                }

                body.Literal("]");
                break;
            case PlanNode.Scalar scalar when PlanJson.Literal(scalar) is { } literal:
                body.Literal(literal);
                break;
            case PlanNode.Scalar scalar when TemplateReader.IsOnePlace(scalar.Text):
                if (TemplateReader.Add(body, scalar.Text, TemplateEscape.JsonValue, variables, Escaped) is { } bad)
                {
                    notes.Add(scalar.Place, path, bad);
                }

                break;
            case PlanNode.Scalar scalar:
                body.Literal("\"");
                if (TemplateReader.Add(body, scalar.Text, TemplateEscape.Json, variables, Escaped) is { } wrong)
                {
                    notes.Add(scalar.Place, path, wrong);
                }

                body.Literal("\"");
                break;
        }
    }

    private static string Escaped(string text) => Encoding.UTF8.GetString(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
}
