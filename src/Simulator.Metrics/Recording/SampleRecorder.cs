using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Recording;

/// <summary>Takes samples from any thread and gives out each interval's histograms exactly; nobody who records waits (<see cref="Stripes{T}"/>).</summary>
public sealed class SampleRecorder : ISampleRecorder
{
    private const int Response = 0;
    private const int Service = 1;

    private readonly Lock _flipping = new();
    private readonly int _populations;
    private readonly int _steps;
    private readonly int _segments;
    private readonly Stripes<HistogramTable> _stripes;

    public SampleRecorder(SeriesCatalog catalog)
    {
        (_populations, _steps, _segments) = (catalog.Populations.Count, catalog.Steps.Count, catalog.Segments.Count);
        _stripes = new(() => new HistogramTable(_segments, _populations * _steps * OutcomeClasses.Count, width: 2));
    }

    /// <exception cref="ArgumentOutOfRangeException">The sample names a population, step, segment or outcome that the catalog has not.</exception>
    public void Record(in Sample sample)
    {
        var place = PlaceOf(sample);
        var stripe = _stripes.Take();
        try
        {
            var histograms = stripe.Active.At(sample.Segment, place);
            histograms[Response].Record(sample.ResponseMicros);
            histograms[Service].Record(sample.ServiceMicros);
        }
        finally
        {
            stripe.Release();
        }
    }

    /// <summary>What was recorded since the last flip: each sample in exactly one interval. Only series that got samples.</summary>
    public IReadOnlyList<SeriesSnapshot> Flip()
    {
        lock (_flipping)
        {
            List<SeriesSnapshot> taken = [];
            HistogramTable.MergeAll(_stripes.Flip())?.TakeAll((segment, place, histograms) =>
                taken.Add(new SeriesSnapshot(KeyOf(segment, place), histograms[Response].ToSparse(), histograms[Service].ToSparse())));
            return taken;
        }
    }

    private int PlaceOf(in Sample sample)
    {
        if ((uint)sample.Population >= (uint)_populations || (uint)sample.Step >= (uint)_steps
            || (uint)sample.Segment >= (uint)_segments || (uint)sample.Outcome >= OutcomeClasses.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(sample), $"{sample} is not in the run's catalog");
        }
        return (((sample.Population * _steps) + sample.Step) * OutcomeClasses.Count) + (int)sample.Outcome;
    }

    private SeriesKey KeyOf(int segment, int place)
    {
        var (step, outcome) = Math.DivRem(place, OutcomeClasses.Count);
        return new SeriesKey(step / _steps, step % _steps, segment, (OutcomeClass)outcome);
    }
}
