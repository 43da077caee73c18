using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>Takes how late due steps were handed to their users, from any thread; nobody who records waits.</summary>
public sealed class LagRecorder
{
    private readonly Lock _flipping = new();
    private readonly Stripes<Histogram> _stripes = new(() => new Histogram());
    private readonly Histogram _sum = new();

    /// <param name="latenessMicros">Microseconds after the due moment; early counts as 0.</param>
    public void Record(long latenessMicros)
    {
        var stripe = _stripes.Take();
        try
        {
            stripe.Active.Record(latenessMicros);
        }
        finally
        {
            stripe.Release();
        }
    }

    /// <summary>What was recorded since the last flip.</summary>
    public SparseHistogram Flip()
    {
        lock (_flipping)
        {
            foreach (var histogram in _stripes.Flip())
            {
                _sum.Add(histogram);
                histogram.Clear();
            }
            var lag = _sum.ToSparse();
            _sum.Clear();
            return lag;
        }
    }
}
