using Simulator.Host.Plans;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

/// <summary>A directory of plans that lives as long as a test.</summary>
internal sealed class Workbench : IDisposable
{
    public static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "plans");

    public static readonly IReadOnlyList<string> ShippedPlans = ["quickstart", "smoke", "load-models", "week-7", "week-7-honest", "week-7-scripted", "script", "script-flow"];

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("plans-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public PlanLoader Loader => new(new PlanPaths([Shipped]), name => Environment.GetValueOrDefault(name), ["list jobs", "post job", "place bid"]);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    public LoadedPlan Load(string text, PlanOverrides? overrides = null) => Loader.Load(Write("my.yaml", text), overrides ?? PlanOverrides.None);

    /// <summary>Each problem as a user sees it, without the directory.</summary>
    public IReadOnlyList<string> Problems(string text, PlanOverrides? overrides = null) => Words(Load(text, overrides).Problems);

    public IReadOnlyList<string> Words(IReadOnlyList<PlanProblem> problems) =>
        [.. problems.Select(problem => problem.ToString().Replace(Directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
