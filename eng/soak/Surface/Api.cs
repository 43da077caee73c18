using System.Text.Json;

namespace Simulator.Soak.Surface;

/// <summary>All endpoints of the marketplace under test, as its own OpenAPI document has them.</summary>
internal sealed class Api
{
    private readonly Dictionary<string, Operation> _byName;

    private Api(JsonElement document)
    {
        Schemas = new OpenApiReader(document);
        Operations = Schemas.Operations();
        Kinds = new Kinds(Operations);
        _byName = Operations.ToDictionary(operation => operation.Name);
    }

    public OpenApiReader Schemas { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public Kinds Kinds { get; }

    public static async Task<Api> FetchAsync(Uri address, CancellationToken stop)
    {
        using HttpClient http = new() { BaseAddress = address };
        return new Api(JsonDocument.Parse(await http.GetStringAsync("/openapi.json", stop).ConfigureAwait(false)).RootElement);
    }

    public Operation? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Where to read again what a write has written.</summary>
    public Operation? ReaderOf(Operation write) => write.Method == "POST" ? Find($"GET {write.Path}/{{id}}") : Find($"GET {write.Path}");
}
