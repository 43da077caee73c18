namespace Simulator.Metrics.Prediction;

/// <summary>What a run measured in a segment, as far as a prediction says something of it.</summary>
/// <param name="Name">As in <see cref="PredictedSegment.Name"/>.</param>
/// <param name="Seconds">How long it was lived.</param>
/// <param name="Throughput">Requests a second.</param>
/// <param name="Sessions">Sessions that began.</param>
/// <param name="Steps">Requests of each step.</param>
public sealed record MeasuredSegment(string Name, double Seconds, double Throughput, long Sessions, IReadOnlyDictionary<string, long> Steps)
{
    /// <summary>Requests of a session; null where none began. Right where a segment of one load is much longer than a session.</summary>
    public double? SessionSteps => Sessions > 0 ? Throughput * Seconds / Sessions : null;
}
