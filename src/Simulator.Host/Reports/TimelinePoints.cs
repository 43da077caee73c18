using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;

namespace Simulator.Host.Reports;

/// <summary>Makes one point of a chart from the seconds that it stands for.</summary>
internal static class TimelinePoints
{
    /// <param name="seconds">At least one.</param>
    /// <param name="at">Where the point begins, in seconds.</param>
    public static TimelinePoint Merge(IReadOnlyList<SecondRecord> seconds, int at) => new(
        at,
        seconds.Average(second => second.PlannedUsers),
        seconds.Average(second => second.ActiveUsers),
        seconds.Average(second => (double)(second.Requests - second.Failed - second.BusinessConflicts)),
        seconds.Average(second => (double)second.BusinessConflicts),
        seconds.Average(second => (double)second.Failed),
        // Percentiles of several seconds cannot be merged, only compared: the worst second stands.
        seconds.Max(second => second.ResponseMs?.P50),
        seconds.Max(second => second.ResponseMs?.P95),
        seconds.Max(second => second.ResponseMs?.P99),
        seconds.Max(second => second.ResponseMs?.Max),
        seconds.Sum(second => second.ResponseMs?.Count ?? 0),
        Errors(seconds),
        seconds.Count(second => !second.IsValid));

    private static Dictionary<OutcomeClass, double> Errors(IReadOnlyList<SecondRecord> seconds) => seconds
        .SelectMany(second => Outcomes.ErrorsOf(second.Outcomes))
        .GroupBy(errors => errors.Class)
        .ToDictionary(group => group.Key, group => group.Sum(errors => errors.Count) / (double)seconds.Count);
}
