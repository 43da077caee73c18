using System.Text.Json;

namespace Simulator.Soak.Surface;

/// <summary>Reads the endpoints and their limits from an OpenAPI document.</summary>
internal sealed class OpenApiReader(JsonElement document)
{
    public List<Operation> Operations() =>
        [.. from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select Operation(operation.Name.ToUpperInvariant(), path.Name, operation.Value)];

    /// <summary>The name of the schema that an answer's part has, if it has one, and the schema itself.</summary>
    public (string? Name, JsonElement Schema) Resolve(JsonElement schema)
    {
        string? name = null;
        while (schema.TryGetProperty("$ref", out var reference))
        {
            name = reference.GetString()!.Split('/')[^1];
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(name);
        }
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var known = choices.EnumerateArray().FirstOrDefault(choice => choice.TryGetProperty("$ref", out _));
            if (known.ValueKind == JsonValueKind.Object) return Resolve(known);
        }
        return (name, schema);
    }

    private Operation Operation(string method, string path, JsonElement json)
    {
        var fields = json.TryGetProperty("requestBody", out var body) ? Fields(Content(body)) : null;
        var answer = Success(json);
        var isBare = answer is { } schema && !(schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty("success", out _));
        JsonElement? data = answer is { } enveloped && !isBare ? enveloped.GetProperty("properties").GetProperty("data") : null;
        return new Operation(method, path, Roles(json), fields, Query(json), data, isBare);
    }

    private static List<string> Roles(JsonElement operation) => operation.TryGetProperty("security", out var security)
        ? [.. security[0].EnumerateObject().First().Value.EnumerateArray().Select(role => role.GetString()!)]
        : [];

    private List<Field> Query(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query")
            .Select(one => Field(one.GetProperty("name").GetString()!, one.GetProperty("schema"), isRequired: false))]
        : [];

    private JsonElement? Success(JsonElement operation)
    {
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
        {
            if (response.Name.StartsWith('2') && response.Value.TryGetProperty("content", out _)) return Resolve(Content(response.Value)).Schema;
        }
        return null;
    }

    private static JsonElement Content(JsonElement json) => json.GetProperty("content").EnumerateObject().First().Value.TryGetProperty("schema", out var schema)
        ? schema
        : JsonSerializer.SerializeToElement(new object());

    private List<Field> Fields(JsonElement schema)
    {
        var resolved = Resolve(schema).Schema;
        HashSet<string> required = resolved.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        return resolved.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Select(property => Field(property.Name, property.Value, required.Contains(property.Name)))]
            : [];
    }

    private Field Field(string name, JsonElement schema, bool isRequired)
    {
        var resolved = Resolve(schema).Schema;
        var usual = new Field(name, Type(resolved), isRequired);
        var least = (int)Number(resolved, "minLength", usual.MinLength);
        return usual with
        {
            MinLength = least,
            MaxLength = (int)Number(resolved, "maxLength", Math.Max(least, usual.MaxLength)),
            Minimum = Number(resolved, "minimum", usual.Minimum),
            Maximum = Number(resolved, "maximum", usual.Maximum),
            Words = resolved.TryGetProperty("enum", out var words)
                ? [.. words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)]
                : [],
            Item = resolved.TryGetProperty("items", out var items) ? Field(name, items, isRequired: true) : null,
            Fields = resolved.TryGetProperty("properties", out _) ? Fields(resolved) : [],
        };
    }

    private static string Type(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type)) return "string";
        return type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : type.EnumerateArray().Select(one => one.GetString()!).FirstOrDefault(one => one != "null") ?? "string";
    }

    private static long Number(JsonElement schema, string name, long usual) =>
        schema.TryGetProperty(name, out var limit) && limit.TryGetDouble(out var number) ? (long)Math.Clamp(number, long.MinValue, long.MaxValue) : usual;
}
