using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>Transport times merged into one scope's figures.</summary>
internal sealed class TransportFigures
{
    private readonly Histogram[] _parts = [.. Enumerable.Range(0, TransportParts.Count).Select(_ => new Histogram())];

    public static TransportFigures Of(IEnumerable<TransportSeries> series)
    {
        var figures = new TransportFigures();
        foreach (var one in series) figures._parts[(int)one.Key.Part].Add(one.Times);
        return figures;
    }

    public long CountOf(TransportPart part) => _parts[(int)part].Count;

    /// <returns>Null without samples.</returns>
    public LatencySummary? TimesOf(TransportPart part) => LatencySummary.Of(_parts[(int)part]);

    /// <summary>Answers whose request found its connection open, among all answers; null without answers.</summary>
    public double? ReusedShare => CountOf(TransportPart.FirstByte) is > 0 and var answers
        ? Math.Clamp(1 - ((double)CountOf(TransportPart.Connect) / answers), 0, 1)
        : null;
}
