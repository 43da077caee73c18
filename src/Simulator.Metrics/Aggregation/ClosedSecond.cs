using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>A second of the run as thresholds see it: the record for the sinks, and the series behind it.</summary>
/// <param name="Record">What the sinks get.</param>
/// <param name="Series">Of all nodes; a key may occur once for each node.</param>
/// <param name="InFlight">Of all nodes, at the second's end.</param>
/// <param name="ActiveUsers">By population, over all nodes.</param>
public sealed record ClosedSecond(
    SecondRecord Record, IReadOnlyList<SeriesSnapshot> Series, IReadOnlyList<InFlightRequest> InFlight, IReadOnlyList<int> ActiveUsers)
{
    /// <summary>Where the time of exchanges went, of all nodes; a key may occur once for each node.</summary>
    public IReadOnlyList<TransportSeries> Transport { get; init; } = [];

    /// <summary>What scripted users measured beside their requests, of all nodes; a key may occur once for each node.</summary>
    public MeasuresSnapshot Measures { get; init; } = MeasuresSnapshot.Empty;

    /// <summary>Response times of several seconds merged; null without samples.</summary>
    public static LatencySummary? ResponsesOf(IEnumerable<ClosedSecond> seconds) =>
        LatencySummary.Of(ScopeFigures.Of([.. seconds.SelectMany(second => second.Series)]).Response);
}
