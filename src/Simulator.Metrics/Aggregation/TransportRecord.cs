using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>Where the time of exchanges went over the whole run.</summary>
/// <param name="Series">Every series.</param>
/// <param name="Connections">What happened in the run; none are open or waited for.</param>
/// <param name="PeakOpen">Most connections at a second's end, all nodes together.</param>
public sealed record TransportRecord(IReadOnlyList<TransportSeries> Series, ConnectionFigures Connections, int PeakOpen);
