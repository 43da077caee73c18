using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Simulator.Marketplace.OpenApi;

/// <summary>What a field of a body or of a query may be.</summary>
internal sealed class FieldLimits(string name)
{
    private readonly List<string> _rules = [];

    public string Name { get; } = name;

    public bool IsRequired { get; set; }

    public (int Least, int Most)? Length { get; set; }

    public (int Least, int Most)? Count { get; set; }

    public (long Least, long Most)? Range { get; set; }

    public string[]? Words { get; set; }

    /// <summary>A rule that a schema can't express, in words.</summary>
    public void Add(string rule) => _rules.Add(rule);

    public OpenApiSchema ToSchema()
    {
        OpenApiSchema schema = new() { Type = Range is null ? JsonSchemaType.String : JsonSchemaType.Integer };
        Write(schema);
        return schema;
    }

    public void Write(OpenApiSchema schema)
    {
        if (IsRequired) schema.Type &= ~JsonSchemaType.Null;
        if (Length is { } length) (schema.MinLength, schema.MaxLength) = (length.Least > 0 ? length.Least : null, length.Most);
        if (Count is { } count) (schema.MinItems, schema.MaxItems) = (count.Least, count.Most);
        if (Range is { } range)
        {
            (schema.Minimum, schema.Maximum) = (range.Least.ToString(CultureInfo.InvariantCulture), range.Most.ToString(CultureInfo.InvariantCulture));
        }
        if (Words is { } words) schema.Enum = [.. words.Select(word => (JsonNode)word)];
        if (schema.Type?.HasFlag(JsonSchemaType.Null) == true) schema.Enum?.Add(JsonNullSentinel.JsonNull);
        if (_rules.Count > 0) schema.Description = string.Join("; ", _rules);
    }
}
