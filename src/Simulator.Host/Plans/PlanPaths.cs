namespace Simulator.Host.Plans;

/// <summary>Finds plans by path, or shipped ones by name: in <c>plans/</c> of the current directory first, then beside the executable.</summary>
/// <param name="Shelves">Directories that are searched for names, in this order.</param>
public sealed record PlanPaths(IReadOnlyList<string> Shelves)
{
    private static readonly string[] Endings = ["", ".yaml", ".yml"];

    public static PlanPaths Default => new([Path.Combine(Directory.GetCurrentDirectory(), "plans"), Path.Combine(AppContext.BaseDirectory, "plans")]);

    /// <summary>The same for bindings, in <c>targets/</c>.</summary>
    public static PlanPaths Bindings => new([Path.Combine(Directory.GetCurrentDirectory(), "targets"), Path.Combine(AppContext.BaseDirectory, "targets")]);

    /// <summary>Names of all plans on the shelves, without their endings.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. Shelves.Where(Directory.Exists).SelectMany(shelf => Directory.EnumerateFiles(shelf, "*.yaml"))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The file of a plan; null where there is none.</summary>
    /// <param name="plan">A path, or a name such as <c>quickstart</c>.</param>
    /// <param name="besides">A directory in which the path is looked for first: that of the plan which extends this one.</param>
    public string? Find(string plan, string? besides = null)
    {
        var places = (besides is null ? [""] : new[] { besides }).Concat(IsName(plan) ? Shelves : []);
        return places
            .SelectMany(place => Endings.Select(ending => Path.Combine(place, plan + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static bool IsName(string plan) => !plan.Contains('/', StringComparison.Ordinal) && !plan.Contains('\\', StringComparison.Ordinal);
}
