namespace Simulator.Soak.Surface;

/// <summary>Which kind of thing an id stands for, by the names in paths, bodies and schemas: <c>/jobs/{id}</c>, <c>jobId</c> and <c>JobDetail.id</c> are jobs.</summary>
internal sealed class Kinds
{
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
            if (parts[i].StartsWith('{')) yield return (parts[i], parts[i] == "{id}" ? Singular(parts[i - 1]) : OfField(parts[i][1..^1]) ?? parts[i][1..^1]);
        }
    }

    public static string? OfField(string name) => name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : null;

    /// <summary>The kind whose name a schema's name ends or begins with.</summary>
    public string? OfSchema(string? name) => name is null
        ? null
        : _all.Where(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Length)
            ?? _all.Where(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Length);

    private static string Singular(string plural) => plural.TrimEnd('s');
}
