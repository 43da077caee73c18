namespace Simulator.Soak.Surface;

/// <summary>
/// Which kind of thing an id stands for, by the names in paths, bodies and schemas: <c>/jobs/{id}</c>, <c>jobId</c> and <c>JobDetail.id</c> are jobs.
/// </summary>
internal sealed class Kinds
{
    // Some things go by two names.
    private static readonly Dictionary<string, string> Aliases = new() { ["escrow"] = "contract", ["charge"] = "transaction" };

    private readonly HashSet<string> _all = new(StringComparer.OrdinalIgnoreCase);

    public Kinds(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var (_, kind) in Parameters(operation.Path)) _all.Add(kind);
            foreach (var field in operation.Fields ?? []) if (OfField(field.Name) is { } kind) _all.Add(kind);
        }
    }

    /// <summary>The parameters of a path with the kind of thing that each stands for.</summary>
    public static IEnumerable<(string Parameter, string Kind)> Parameters(string path)
    {
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{')) continue;
            var name = parts[i][1..^1];
            yield return (parts[i], name == "id" ? Known(Singular(parts[i - 1])) : OfField(name) ?? name);
        }
    }

    public static string? OfField(string name) => name.EndsWith("Id", StringComparison.Ordinal) ? Known(name[..^2]) : null;

    /// <summary>The kind whose name a schema's name ends or begins with.</summary>
    public string? OfSchema(string? name) => name is null
        ? null
        : _all.Where(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Length)
            ?? _all.Where(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Length);

    private static string Known(string name) => Aliases.GetValueOrDefault(name, name);

    private static string Singular(string plural) => plural.TrimEnd('s');
}
