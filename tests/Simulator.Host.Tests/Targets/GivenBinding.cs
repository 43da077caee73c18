using Simulator.Host.Tests.Plans;
using Simulator.Model.Bindings;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Targets;

/// <summary>Bindings as a plan would bring them.</summary>
internal static class GivenBinding
{
    /// <summary>A plan with nothing of its own but the binding.</summary>
    public const string Plan = "extends: smoke.yaml\nname: bound\ntarget: { baseUrl: \"http://127.0.0.1:1\", binding: BINDING }\n";

    /// <summary>One that is shipped, or a file on the bench.</summary>
    public static MarketApi Named(Workbench bench, string name) => Loaded(bench.Load(Plan.Replace("BINDING", name, StringComparison.Ordinal)).Reading);

    private static MarketApi Loaded(PlanReading reading)
    {
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        return reading.Plan!.Target.Api!;
    }
}
