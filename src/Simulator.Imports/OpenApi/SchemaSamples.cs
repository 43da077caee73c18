using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Writes a value that fits a schema: its example where it has one, else a function that draws within its limits.</summary>
/// <param name="own">A value for a property by its name, such as a captured id; null where it has none.</param>
internal sealed partial class SchemaSamples(OpenApiDocument document, ImportNotes notes, Func<string, Yaml?> own)
{
    private const int Deepest = 8;
    private const int MostOptional = 8;

    public Yaml? Of(PlanNode? node, string name, string path) => Of(node, name, path, []);

    /// <summary>An example that is written out, with its secrets left to variables.</summary>
    public Yaml Example(PlanNode node, string name) => node switch
    {
        PlanNode.Map map => map.Entries.Aggregate(new Yaml.Map(), (written, entry) => written.Add(entry.Key, Example(entry.Value, entry.Key))),
        PlanNode.Sequence list => Yaml.List(list.Items.Select(item => Example(item, name))),
        _ => own(name) ?? (PlanJson.Literal((PlanNode.Scalar)node) is { } literal ? Yaml.Bare(literal) : Yaml.Literal(((PlanNode.Scalar)node).Text)),
    };

    private Yaml? Of(PlanNode? node, string name, string path, List<PlanNode> within)
    {
        if (node is null)
        {
            return null;
        }

        if (document.Resolve(node) is null)
        {
            notes.Leave(node, path, $"the reference {node.At("$ref").Text}, which is not in this document", "put what it names into the document, or write the value");
            return null;
        }

        var schema = new OpenApiSchema(document, node);
        if (schema.Parts.Count == 0 || within.Count > Deepest || schema.Parts.Any(part => within.Exists(one => ReferenceEquals(one, part))))
        {
            return null;   // a schema within itself ends here
        }

        if (own(name) is { } given)
        {
            return given;
        }

        if ((schema["example"] ?? schema["examples"].First ?? schema["const"] ?? schema["default"]) is { } example and not PlanNode.Scalar { IsNull: true })
        {
            return Example(example, name);
        }

        if (schema["enum"].Items.Where(item => item is PlanNode.Scalar { IsNull: false }).ToList() is { Count: > 0 } values)
        {
            // What somebody is decides what it may do: one, and always the same.
            return Enumerated(name.Equals("role", StringComparison.OrdinalIgnoreCase) ? values[..1] : values);
        }

        within = [.. within, .. schema.Parts];
        return schema.Type switch
        {
            "object" => Object(schema, path, within),
            "array" => Of(schema.Items, OpenApiWords.Singular(name), path, within) is { } item ? Yaml.List(Enumerable.Repeat(item, Math.Clamp(schema.Count("minItems") ?? 1, 1, 5))) : Yaml.List([]),
            "integer" => Integer(schema),
            "number" => Decimal(schema),
            "boolean" => Yaml.Text("{{$bool}}"),
            _ => Yaml.Text(SampleTexts.Of(schema, name)),
        };
    }

    private Yaml.Map Object(OpenApiSchema schema, string path, List<PlanNode> within)
    {
        var properties = schema.Properties.ToList();
        var some = properties.Exists(property => property.IsRequired) ? properties.Where(property => property.IsRequired) : properties.Take(MostOptional);
        return some.Aggregate(new Yaml.Map(), (map, property) => map.Add(property.Name, Of(property.Node, property.Name, $"{path}.{property.Name}", within)));
    }

    private static Yaml.Scalar Enumerated(List<PlanNode> values)
    {
        var texts = values.Select(value => value.Text!).ToList();
        return values is [PlanNode.Scalar only] ? PlanJson.Literal(only) is { } literal ? Yaml.Bare(literal) : Yaml.Literal(only.Text)
            : texts.TrueForAll(text => Simple().IsMatch(text)) && values.TrueForAll(value => PlanJson.Literal((PlanNode.Scalar)value) is null) ? Yaml.Text($"{{{{$pick({string.Join(", ", texts)})}}}}")
            : PlanJson.Literal((PlanNode.Scalar)values[0]) is { } first ? Yaml.Bare(first) : Yaml.Literal(texts[0]);
    }

    private static Yaml.Scalar Integer(OpenApiSchema schema)
    {
        var (least, most) = Limits(schema, 1);
        return schema.Number("multipleOf") is > 1 and var step
            ? Yaml.Number(Math.Ceiling(least / step) * step)
            : Yaml.Text($"{{{{$int({Math.Ceiling(least).ToString("0", CultureInfo.InvariantCulture)}, {Math.Floor(most).ToString("0", CultureInfo.InvariantCulture)})}}}}");
    }

    private static Yaml.Scalar Decimal(OpenApiSchema schema)
    {
        var (least, most) = Limits(schema, 0.01);
        return Yaml.Text($"{{{{$decimal({least.ToString("0.##", CultureInfo.InvariantCulture)}, {most.ToString("0.##", CultureInfo.InvariantCulture)}, 2)}}}}");
    }

    // `exclusiveMinimum` is a flag in 3.0 and a number in 3.1.
    private static (double Least, double Most) Limits(OpenApiSchema schema, double step)
    {
        var least = schema.Number("exclusiveMinimum") is { } above ? above + step
            : schema.Number("minimum") is { } minimum ? minimum + (schema["exclusiveMinimum"].IsTrue ? step : 0) : (double?)null;
        var most = schema.Number("exclusiveMaximum") is { } below ? below - step
            : schema.Number("maximum") is { } maximum ? maximum - (schema["exclusiveMaximum"].IsTrue ? step : 0) : (double?)null;
        var from = least ?? Math.Min(1, most ?? 1);
        return (from, Math.Max(from, Math.Min(most ?? double.MaxValue, from + 999)));
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]+( [A-Za-z0-9_.-]+)*$")]
    private static partial Regex Simple();
}
