using Simulator.Host.Plans;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Benchmarks;

/// <summary>The run whose figures are recorded and sent.</summary>
internal static class TypicalRun
{
    /// <summary>The quickstart.</summary>
    public static LoadPlan Plan() =>
        new PlanLoader(PlanPaths.Default, _ => null, MarketSteps.All).Load("quickstart", new PlanOverrides()).Plan!;
}
