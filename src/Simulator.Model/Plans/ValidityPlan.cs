namespace Simulator.Model.Plans;

/// <summary>Limits on the generator's own figures. A second beyond one of them is invalid.</summary>
/// <param name="LagP99">Most that due steps may be late at the 99th percentile.</param>
/// <param name="Cpu">Most of its cores that the generator may use, 0 to 1.</param>
/// <param name="InvalidShare">A run with more than this share of invalid seconds is INVALID, 0 to 1.</param>
public sealed record ValidityPlan(TimeSpan LagP99, double Cpu, double InvalidShare)
{
    /// <summary>Whether a run is INVALID whose traffic does not follow the plan; else that is only reported.</summary>
    public bool RequiresConformance { get; init; }
}
