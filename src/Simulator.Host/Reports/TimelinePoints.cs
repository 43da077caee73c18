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
        seconds.Count(second => !second.IsValid),
        Generator(seconds),
        Transport(seconds))
    {
        Measures = MeasuresPoint.Of(seconds),
    };

    private static GeneratorPoint Generator(IReadOnlyList<SecondRecord> seconds) => new(
        seconds.Max(second => second.Generator.LagP99Ms),
        seconds.Max(second => second.Generator.LagMaxMs),
        seconds.Max(second => second.Generator.StartLagP99Ms),
        seconds.Average(second => (double)second.Generator.LateStarts),
        seconds.Average(second => (double)second.DroppedSessions),
        seconds.Max(second => second.Generator.CpuShare),
        seconds.Max(second => second.Generator.MemoryBytes),
        seconds.Max(second => second.Generator.GcPauseMs),
        seconds.Max(second => second.Generator.GcLongestMs),
        seconds.Average(second => (double)(second.Generator.Collections.Gen0 + second.Generator.Collections.Gen1 + second.Generator.Collections.Gen2)),
        seconds.Max(second => second.Generator.PoolDelayMs),
        seconds.Max(second => second.Generator.PoolQueue));

    private static TransportPoint? Transport(IReadOnlyList<SecondRecord> seconds)
    {
        List<TransportSecond> told = [.. seconds.Select(second => second.Transport).OfType<TransportSecond>()];
        return told.Count == 0 ? null : new TransportPoint(
            told.Sum(second => second.Opened) / (double)seconds.Count, told.Sum(second => second.Failed) / (double)seconds.Count,
            told.Sum(second => second.LostKeepAlives) / (double)seconds.Count, told.Max(second => second.Open),
            told.Max(second => second.FirstByteMs?.P50), told.Max(second => second.FirstByteMs?.P95),
            told.Max(second => second.FirstByteMs?.P99), told.Max(second => second.FirstByteMs?.Max));
    }

    private static Dictionary<OutcomeClass, double> Errors(IReadOnlyList<SecondRecord> seconds) => seconds
        .SelectMany(second => Outcomes.ErrorsOf(second.Outcomes))
        .GroupBy(errors => errors.Class)
        .ToDictionary(group => group.Key, group => group.Sum(errors => errors.Count) / (double)seconds.Count);
}
