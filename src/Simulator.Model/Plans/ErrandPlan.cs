using Simulator.Model.Scripts;

namespace Simulator.Model.Plans;

/// <summary>What is done once a run, by one user on one node: <c>setup</c> or <c>teardown</c>.</summary>
/// <param name="Timeout">How long all of it may take.</param>
/// <param name="Scenario">Its requests.</param>
public sealed record ErrandPlan(TimeSpan Timeout, Scenario Scenario)
{
    /// <summary>The names of what everybody has as <c>setup.name</c> once it is done.</summary>
    public IReadOnlyList<string> Captures { get; init; } = [];
}
