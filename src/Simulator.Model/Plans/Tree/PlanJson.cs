using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Tree;

/// <summary>A tree as JSON and back. Plain numbers, true, false and null keep their type; everything else is a string.</summary>
public static partial class PlanJson
{
    // Strings stay readable (`<`, `>`, `→`); the text is never put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>Writes with keys in ordinal order, so that equal trees give equal text.</summary>
    /// <param name="text">What is written for a scalar; null takes its text.</param>
    public static string Write(PlanNode root, Func<string, PlanNode.Scalar, string>? text = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, "", root, text ?? ((_, scalar) => scalar.Text));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads JSON; every node takes the same place.</summary>
    /// <exception cref="FormatException">The text is no JSON, or a key stands twice.</exception>
    public static PlanNode Parse(string json, SourcePlace place)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Node(document.RootElement, place);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"this is no JSON: {wrong.Message}", wrong);
        }
    }

    /// <summary>How a scalar reads as JSON where it is a number, true, false or null; null where it is a string.</summary>
    public static string? Literal(PlanNode.Scalar scalar)
    {
        if (scalar.Quoted)
        {
            return null;
        }

        // What comes from the environment is there, if only as an empty text.
        if (scalar.IsNull || (scalar.Text.Length == 0 && scalar.Reference is null))
        {
            return "null";
        }

        if (scalar.Text is "true" or "false" || JsonNumber().IsMatch(scalar.Text))
        {
            return scalar.Text;
        }

        return ShortNumber().IsMatch(scalar.Text) ? scalar.Text.Replace(".", "0.", StringComparison.Ordinal) : null;
    }

    private static void Write(Utf8JsonWriter writer, string key, PlanNode node, Func<string, PlanNode.Scalar, string> text)
    {
        switch (node)
        {
            case PlanNode.Map map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Key, entry.Value, text);
                }

                writer.WriteEndObject();
                break;
            case PlanNode.Sequence list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, key, item, text);
                }

                writer.WriteEndArray();
                break;
            case PlanNode.Scalar scalar:
                var written = text(key, scalar);
                if (written == scalar.Text && Literal(scalar) is { } literal)
                {
                    writer.WriteRawValue(literal);
                }
                else
                {
                    writer.WriteStringValue(written);
                }

                break;
        }
    }

    private static PlanNode Node(JsonElement element, SourcePlace place) => element.ValueKind switch
    {
        JsonValueKind.Object => new PlanNode.Map(place, [.. element.EnumerateObject().Select(one => new PlanNode.Entry(one.Name, place, Node(one.Value, place)))]),
        JsonValueKind.Array => new PlanNode.Sequence(place, [.. element.EnumerateArray().Select(item => Node(item, place))]),
        JsonValueKind.String => new PlanNode.Scalar(place, element.GetString()!, Quoted: true),
        _ => new PlanNode.Scalar(place, element.GetRawText().ToString(CultureInfo.InvariantCulture), Quoted: false),
    };

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^-?\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();
}
