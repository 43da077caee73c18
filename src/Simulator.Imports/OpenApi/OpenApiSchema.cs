using System.Globalization;
using Simulator.Imports.Reading;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>A schema with its references followed and its parts (<c>allOf</c>) put together; of alternatives the first that is not null.</summary>
internal sealed class OpenApiSchema
{
    private const int Deepest = 16;

    private readonly OpenApiDocument _document;
    private readonly List<PlanNode> _parts = [];

    public OpenApiSchema(OpenApiDocument document, PlanNode? node)
    {
        _document = document;
        Collect(node, 0);
    }

    /// <summary>Name, value and whether it is required.</summary>
    public IEnumerable<(string Name, PlanNode Node, bool IsRequired)> Properties
    {
        get
        {
            var required = _parts.SelectMany(part => part.At("required").Items).Select(item => item.Text).ToHashSet();
            return _parts.SelectMany(part => part.At("properties").Entries).DistinctBy(entry => entry.Key)
                .Where(entry => !_document.Resolve(entry.Value).At("readOnly").IsTrue)
                .Select(entry => (entry.Key, entry.Value, required.Contains(entry.Key)));
        }
    }

    /// <summary>All properties, also those that only answers have.</summary>
    public IEnumerable<PlanNode.Entry> All => _parts.SelectMany(part => part.At("properties").Entries).DistinctBy(entry => entry.Key);

    public IEnumerable<string> Required => _parts.SelectMany(part => part.At("required").Items).Select(item => item.Text ?? "");

    public PlanNode? Items => this["items"];

    /// <summary>The nodes that it is put together of: a schema that stands within itself has one of them again.</summary>
    public IReadOnlyList<PlanNode> Parts => _parts;

    public PlanNode? this[string key] => _parts.Select(part => part.At(key)).FirstOrDefault(value => value is not null);

    public string? Format => this["format"].Text;

    /// <summary>The first type that is not null, also where it only follows from other keys.</summary>
    public string Type => this["type"].Listed.Select(type => type.Text).FirstOrDefault(type => type is not (null or "null"))
        ?? (All.Any() ? "object" : Items is not null ? "array" : (this["minimum"] ?? this["maximum"]) is not null ? "number" : "string");

    public double? Number(string key) => this[key].Number;

    public int? Count(string key) => this[key].Text is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var count) ? count : null;

    private void Collect(PlanNode? node, int depth)
    {
        if (_document.Resolve(node) is not PlanNode.Map schema || depth > Deepest || _parts.Exists(part => ReferenceEquals(part, schema)))
        {
            return;
        }

        _parts.Add(schema);
        foreach (var part in schema["allOf"].Items)
        {
            Collect(part, depth + 1);
        }

        var alternatives = schema["oneOf"].Items.Concat(schema["anyOf"].Items);
        Collect(alternatives.FirstOrDefault(one => _document.Resolve(one).At("type").Text != "null"), depth + 1);
    }
}
