using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Takes what scripted users measure beside their requests, from any thread, and gives out each interval's figures exactly; nobody who records waits
/// (<see cref="Stripes{T}"/>). What is measured belongs to the segment in which it was measured, after the last one's end to the last one.
/// </summary>
/// <param name="segmentAt">The number of the segment in force at a moment on the run's clock, -1 outside all; called from any thread.</param>
public sealed class MeasuresRecorder(SeriesCatalog catalog, Func<TimeSpan, int> segmentAt) : IScriptMeasures
{
    private readonly Lock _flipping = new();
    private readonly int _groups = catalog.Groups.Count;
    private readonly int _metrics = catalog.Metrics.Count;
    private readonly int _segments = catalog.Segments.Count;
    private readonly Stripes<MeasuresBuffer> _stripes = new(() => new MeasuresBuffer(catalog));
    private int _last;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such group.</exception>
    public void GroupLeft(UserKey user, int group, TimeSpan waited, bool isWhole, TimeSpan now)
    {
        if ((uint)group >= (uint)_groups) throw new ArgumentOutOfRangeException(nameof(group), group, "the plan has no such group");
        var segment = SegmentAt(now);
        var stripe = _stripes.Take();
        try
        {
            stripe.Active.Left(group, segment, isWhole, waited.Ticks / TimeSpan.TicksPerMicrosecond);
        }
        finally
        {
            stripe.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such metric.</exception>
    public void Measured(UserKey user, int metric, double value, TimeSpan now) => Record(metric, Millionths.Of(value, out var isClamped), isClamped, now);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such metric.</exception>
    public void Held(UserKey user, int metric, bool holds, TimeSpan now) => Record(metric, holds ? (long)Millionths.One : 0, false, now);

    /// <summary>What was measured since the last flip: each call in exactly one interval.</summary>
    public MeasuresSnapshot Flip()
    {
        lock (_flipping)
        {
            return MeasuresBuffer.TakeAll([.. _stripes.Flip()]);
        }
    }

    private void Record(int metric, long millionths, bool isClamped, TimeSpan now)
    {
        if ((uint)metric >= (uint)_metrics) throw new ArgumentOutOfRangeException(nameof(metric), metric, "the plan has no such metric");
        var segment = SegmentAt(now);
        var stripe = _stripes.Take();
        try
        {
            stripe.Active.At(segment, metric).Record(millionths, isClamped);
        }
        finally
        {
            stripe.Release();
        }
    }

    // Answers that come while the run drains belong to what it did last.
    private int SegmentAt(TimeSpan now)
    {
        var segment = segmentAt(now);
        if ((uint)segment >= (uint)_segments) return Volatile.Read(ref _last);
        if (segment != _last) Volatile.Write(ref _last, segment);
        return segment;
    }
}
