namespace Simulator.Marketplace.Faults;

/// <summary>All faults, those that are off too.</summary>
internal sealed record FaultReport(long Seed, FaultState[] Faults)
{
    public static FaultReport From(FaultSwitches faults) =>
        new(faults.Seed, [.. FaultTable.All.Select(kind => FaultState.From(kind, faults[kind.Fault]))]);
}
