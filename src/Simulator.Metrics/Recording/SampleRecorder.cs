using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Takes samples from any thread without locks and gives out each interval's histograms exactly: two buffers change places, and the
/// writers that are still in the old one are waited for (after HdrHistogram's Recorder).
/// </summary>
public sealed class SampleRecorder : ISampleRecorder
{
    private readonly WriterReaderPhaser _phaser = new();
    private readonly Lock _flipping = new();
    private readonly int _populations;
    private readonly int _steps;
    private readonly int _segments;
    private SeriesBuffer _active;
    private SeriesBuffer _resting;

    public SampleRecorder(SeriesCatalog catalog)
    {
        (_populations, _steps, _segments) = (catalog.Populations.Count, catalog.Steps.Count, catalog.Segments.Count);
        var seriesCount = _populations * _steps * _segments * OutcomeClasses.Count;
        _active = new SeriesBuffer(seriesCount);
        _resting = new SeriesBuffer(seriesCount);
    }

    /// <exception cref="ArgumentOutOfRangeException">The sample names a population, step, segment or outcome that the catalog has not.</exception>
    public void Record(in Sample sample)
    {
        var index = IndexOf(sample);
        var entered = _phaser.Enter();
        try
        {
            Volatile.Read(ref _active).Record(index, sample);
        }
        finally
        {
            _phaser.Exit(entered);
        }
    }

    /// <summary>What was recorded since the last flip: each sample in exactly one interval. Only series that got samples.</summary>
    public IReadOnlyList<SeriesSnapshot> Flip()
    {
        lock (_flipping)
        {
            (_resting, var next) = (_active, _resting);
            Volatile.Write(ref _active, next);
            _phaser.Flip();
            return _resting.TakeAll();
        }
    }

    private int IndexOf(in Sample sample)
    {
        if ((uint)sample.Population >= (uint)_populations || (uint)sample.Step >= (uint)_steps
            || (uint)sample.Segment >= (uint)_segments || (uint)sample.Outcome >= OutcomeClasses.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(sample), $"{sample} is not in the run's catalog");
        }
        return (((((sample.Population * _steps) + sample.Step) * _segments) + sample.Segment) * OutcomeClasses.Count) + (int)sample.Outcome;
    }
}
