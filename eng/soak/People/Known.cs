using System.Text.Json;
using Simulator.Soak.Generation;
using Simulator.Soak.Surface;

namespace Simulator.Soak.People;

/// <summary>What a lane has learnt from answers: ids by kind, in the order of learning, and its contracts.</summary>
internal sealed class Known(OpenApiReader schemas, Kinds kinds)
{
    private const int Kept = 50;

    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonElement> _contracts = [];

    /// <summary>The latest contracts, as answers showed them.</summary>
    public IReadOnlyList<JsonElement> Contracts => _contracts;

    /// <summary>The contract that a path names, mostly; another one otherwise; null when none is known.</summary>
    public JsonElement? Contract(string path, Draws draws)
    {
        if (_contracts.Count == 0) return null;
        var named = _contracts.FindLastIndex(contract => path.Contains(contract.GetProperty("id").GetString()!, StringComparison.Ordinal));
        return named >= 0 ? _contracts[named] : draws.Chance(0.8) ? _contracts[^1] : draws.Pick(_contracts);
    }

    public bool Has(string kind) => _ids.ContainsKey(kind);

    /// <summary>An id of the kind, mostly a young one; null when none is known.</summary>
    public string? Id(string kind, Draws draws)
    {
        if (!_ids.TryGetValue(kind, out var ids)) return null;
        return draws.Chance(0.7) ? ids[^1] : draws.Pick(ids);
    }

    public string? AnyId(Draws draws) => _ids.Count == 0 ? null : draws.Pick(draws.Pick([.. _ids.OrderBy(kind => kind.Key, StringComparer.Ordinal)]).Value);

    public void Learn(JsonElement answer, JsonElement schema) => Walk(answer, schema);

    public void Forget()
    {
        _ids.Clear();
        _contracts.Clear();
    }

    private void Walk(JsonElement json, JsonElement schema)
    {
        var (name, shape) = schema.ValueKind == JsonValueKind.Object ? schemas.Resolve(schema) : (null, schema);
        if (json.ValueKind == JsonValueKind.Array && Part(shape, "items") is { } items)
        {
            foreach (var element in json.EnumerateArray()) Walk(element, items);
        }
        if (json.ValueKind != JsonValueKind.Object) return;
        if (name == "Contract") Add(_contracts, json.Clone());
        foreach (var property in json.EnumerateObject())
        {
            var kind = property.Name switch
            {
                "id" => kinds.OfSchema(name),
                // What mails bring.
                "token" => "token",
                _ => Kinds.OfField(property.Name),
            };
            if (kind is not null && property.Value.ValueKind == JsonValueKind.String) Learn(kind, property.Value.GetString()!);
            if (Part(shape, "properties") is { } properties && Part(properties, property.Name) is { } inner) Walk(property.Value, inner);
        }
    }

    private void Learn(string kind, string id)
    {
        if (!_ids.TryGetValue(kind, out var ids)) _ids.Add(kind, ids = []);
        if (!ids.Contains(id)) Add(ids, id);
    }

    private static void Add<T>(List<T> things, T thing)
    {
        if (things.Count == Kept) things.RemoveAt(0);
        things.Add(thing);
    }

    private static JsonElement? Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : null;
}
