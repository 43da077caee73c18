namespace Simulator.Metrics.Prediction;

/// <summary>What a run measured in a segment, as far as a prediction says something of it.</summary>
/// <param name="Name">As in <see cref="PredictedSegment.Name"/>.</param>
/// <param name="Throughput">Requests a second.</param>
/// <param name="SessionSteps">Requests of a session; null where it was not measured.</param>
/// <param name="Steps">Requests of each step.</param>
public sealed record MeasuredSegment(string Name, double Throughput, double? SessionSteps, IReadOnlyDictionary<string, long> Steps);
