using System.Reflection;

namespace Simulator.Host.Tests;

/// <summary>Host → Actors → Metrics → Model, one way, and Actors → Http, which knows nothing of users; the marketplace stands alone (docs/architecture.md).</summary>
public class ArchitectureTests
{
    private const string Bcl = "System.";

    /// <summary>Project, and what its assembly may reference besides the BCL: names, or beginnings that end with a dot.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Simulator.Behaviour", [] }, // what others' code sees: nothing else comes along
        { "Simulator.Model", ["Simulator.Behaviour", "MathNet.Numerics"] },
        { "Simulator.Metrics", ["Simulator.Behaviour", "Simulator.Model", "MathNet.Numerics"] },
        { "Simulator.Imports", ["Simulator.Model", "YamlDotNet"] },
        { "Simulator.Http", ["Microsoft.Win32.Primitives"] }, // of the BCL: what errors of sockets are
        { "Simulator.Actors", ["Simulator.Behaviour", "Simulator.Model", "Simulator.Metrics", "Simulator.Http", "Akka", "Akka.", "Microsoft.Extensions."] },
        { "Simulator.Marketplace", ["Microsoft.", "Dapper", "Npgsql", "Prometheus.", "Serilog", "Serilog.", "SQLitePCLRaw.", "StackExchange.Redis"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_references_what_it_may_and_nothing_else(string project, string[] allowed)
    {
        var references = References(project);

        Assert.All(references, name => Assert.True(IsAllowed(name, [.. allowed, Bcl]), $"{project} references {name}"));
    }

    [Theory]
    [InlineData("simulator", "Simulator.Actors")]
    [InlineData("simulator", "Simulator.Imports")]
    [InlineData("Simulator.Imports", "Simulator.Model")]
    [InlineData("Simulator.Actors", "Simulator.Metrics")]
    [InlineData("Simulator.Actors", "Simulator.Http")]
    [InlineData("Simulator.Metrics", "Simulator.Model")]
    [InlineData("Simulator.Model", "Simulator.Behaviour")]
    public void Each_arrow_is_there(string project, string below) => Assert.Contains(below, References(project));

    [Theory]
    [InlineData("Simulator.Model")]
    [InlineData("Simulator.Imports")]
    public void What_is_pure_reads_no_clock_and_touches_no_file_or_network(string project)
    {
        string[] outside = ["System.IO.FileSystem", "System.Net.Http", "System.Net.Sockets", "System.Diagnostics.Process", "System.Threading.Thread", "System.Console"];

        Assert.Empty(References(project).Intersect(outside));
    }

    private static IEnumerable<string> References(string project) => Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsAllowed(string name, IEnumerable<string> allowed) =>
        allowed.Any(each => each.EndsWith('.') ? name.StartsWith(each, StringComparison.Ordinal) : name == each);
}
