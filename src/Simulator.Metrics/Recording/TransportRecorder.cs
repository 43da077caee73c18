using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Takes where the time of exchanges went, from any thread, and gives out each interval's histograms exactly; nobody who records waits.
/// The first byte and the download by step and segment, name, connection and TLS by segment.
/// </summary>
/// <param name="catalog">The run's.</param>
/// <param name="connections">Reads what the node's connections did so far; null where they are not counted. Asked at each flip.</param>
public sealed class TransportRecorder(SeriesCatalog catalog, Func<ConnectionFigures>? connections = null)
{
    private const int OfConnection = (int)TransportPart.FirstByte;
    private const int OfStep = TransportParts.Count - OfConnection;

    private readonly Lock _flipping = new();
    private readonly int _steps = catalog.Steps.Count;
    private readonly int _segments = catalog.Segments.Count;
    private readonly Stripes<HistogramTable> _stripes = new(() => new HistogramTable(catalog.Segments.Count, OfConnection + (catalog.Steps.Count * OfStep), width: 1));
    private ConnectionFigures _read = connections?.Invoke() ?? default;

    /// <exception cref="ArgumentOutOfRangeException">The sample names a step or segment that the catalog has not.</exception>
    public void Record(in TransportSample sample)
    {
        if ((uint)sample.Step >= (uint)_steps || (uint)sample.Segment >= (uint)_segments)
        {
            throw new ArgumentOutOfRangeException(nameof(sample), $"{sample} is not in the run's catalog");
        }
        var stripe = _stripes.Take();
        try
        {
            var (table, segment, ofStep) = (stripe.Active, sample.Segment, OfConnection + (sample.Step * OfStep));
            if (sample.NameMicros >= 0) table.At(segment, (int)TransportPart.Name)[0].Record(sample.NameMicros);
            if (sample.ConnectMicros >= 0) table.At(segment, (int)TransportPart.Connect)[0].Record(sample.ConnectMicros);
            if (sample.TlsMicros >= 0) table.At(segment, (int)TransportPart.Tls)[0].Record(sample.TlsMicros);
            if (sample.FirstByteMicros >= 0) table.At(segment, ofStep)[0].Record(sample.FirstByteMicros);
            if (sample.DownloadMicros >= 0) table.At(segment, ofStep + 1)[0].Record(sample.DownloadMicros);
        }
        finally
        {
            stripe.Release();
        }
    }

    /// <summary>What was recorded, and what the connections did, since the last flip.</summary>
    public TransportSnapshot Flip()
    {
        lock (_flipping)
        {
            List<TransportSeries> taken = [];
            HistogramTable.MergeAll(_stripes.Flip())?.TakeAll((segment, place, histograms) =>
                taken.Add(new TransportSeries(KeyOf(segment, place), histograms[0].ToSparse())));
            var read = connections?.Invoke() ?? default;
            var happened = read.Since(_read);
            _read = read;
            return new TransportSnapshot(taken, happened);
        }
    }

    private static TransportKey KeyOf(int segment, int place)
    {
        if (place < OfConnection) return new TransportKey((TransportPart)place, TransportKey.NoStep, segment);
        var (step, part) = Math.DivRem(place - OfConnection, OfStep);
        return new TransportKey((TransportPart)(OfConnection + part), step, segment);
    }
}
