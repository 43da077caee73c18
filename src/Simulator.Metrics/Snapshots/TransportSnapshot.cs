using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>Where the time of one load node's exchanges went in one second.</summary>
/// <param name="Series">Only series that got samples.</param>
/// <param name="Connections">What happened in this second, and what was open at its end.</param>
public sealed record TransportSnapshot(IReadOnlyList<TransportSeries> Series, ConnectionFigures Connections)
{
    public static TransportSnapshot Empty { get; } = new([], default);
}
