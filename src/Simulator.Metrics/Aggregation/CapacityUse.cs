using Simulator.Metrics.Results;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>Holds a run against the declared capacity of its target.</summary>
public static class CapacityUse
{
    /// <summary>A target that serves this share of its capacity counts as full: service times scatter, so that a second rarely has all of it.</summary>
    public const double FullShare = 0.95;

    // Long enough to average out a second's chance, short enough to place the break on a ramp.
    private const int Window = 5;

    /// <summary>Null where the plan's target declares no capacity.</summary>
    /// <param name="plan">The plan as it was run.</param>
    /// <param name="seconds">All seconds of the run, in order.</param>
    public static CapacitySummary? Of(LoadPlan plan, IReadOnlyList<SecondRecord> seconds) =>
        plan.Target.Station is { } station ? new CapacitySummary(station.Text, station.Capacity, FirstFull(station.Capacity, seconds)) : null;

    private static CapacityReached? FirstFull(double capacity, IReadOnlyList<SecondRecord> seconds)
    {
        for (var at = 0; at + Window <= seconds.Count; at++)
        {
            var window = seconds.Skip(at).Take(Window).ToList();
            var served = window.Average(second => second.Requests - second.Failed);
            if (window[0].Segment >= 0 && window.All(second => second.Phase == window[0].Phase) && served >= FullShare * capacity)
            {
                var scope = window[0].Level is { } level ? $"{window[0].Phase}/{level}" : window[0].Phase;
                return new CapacityReached(window[0].Second, scope, window.Average(second => second.ActiveUsers), served);
            }
        }

        return null;
    }
}
