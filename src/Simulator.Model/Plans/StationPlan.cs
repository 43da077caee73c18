using Simulator.Model.Chance;

namespace Simulator.Model.Plans;

/// <summary>A queueing station in front of the embedded marketplace: what its capacity is, so that a run can be held against it.</summary>
/// <param name="Text">As it was written, such as <c>8:exp(20ms)</c>.</param>
/// <param name="Workers">How many requests are served at a time, from 1.</param>
/// <param name="Service">How long one of them takes, in seconds; its mean is more than zero.</param>
/// <param name="MeanService">The law's mean.</param>
/// <param name="Queue">How many may wait; null: any number.</param>
public sealed record StationPlan(string Text, int Workers, Law Service, TimeSpan MeanService, int? Queue)
{
    /// <summary>Requests a second that it can serve at most, in the long run.</summary>
    public double Capacity => Workers / MeanService.TotalSeconds;
}
