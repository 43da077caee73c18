using Simulator.Model.Load;

namespace Simulator.Model.Plans;

/// <summary>What shapes the session starts beyond the phases' curves; as it is made, nothing does. All factors multiply.</summary>
public sealed record ArrivalsPlan
{
    public ArrivalPeople People { get; init; } = ArrivalPeople.Returning;

    /// <summary>The time of day, null for none.</summary>
    public DiurnalCurve? Diurnal { get; init; }

    /// <summary>By how much of its first value the rate grows each hour of the run: a straight line; 0.1 is 10 % of the begin's rate an hour, negative falls, to zero at most.</summary>
    public double TrendPerHour { get; init; }

    public IReadOnlyList<Burst> Bursts { get; init; } = [];

    /// <summary>Null for a Poisson process.</summary>
    public BusyState? BusyState { get; init; }

    internal double TrendPerSecond => TrendPerHour / 3600;

    internal double TrendAt(double seconds) => Math.Max(0, 1 + (TrendPerSecond * seconds));
}
