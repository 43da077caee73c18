using Simulator.Actors.Load;
using Simulator.Model.Plans;

namespace Simulator.Actors.Tests;

/// <summary>Reads any text as the same plan, but for <c>broken</c>.</summary>
internal sealed class FakePlans(Func<LoadPlan> plan) : IPlanReader
{
    public LoadPlan Read(string planText) => planText == "broken" ? throw new PlanRefusedException("this is no plan") : plan();
}
