using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>Measures the generator itself, from one reading to the next. One caller at a time.</summary>
/// <param name="process">What is read.</param>
/// <param name="cores">How many cores the node may use, more than 0.</param>
public sealed class GeneratorMeter(IProcessReader process, double cores)
{
    /// <summary>Often enough that hardly two garbage collections lie between two looks, and seldom enough to cost nothing.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    // A partial second's few milliseconds would make any work look like more than the cores can do.
    private static readonly TimeSpan ShortestStretch = TimeSpan.FromMilliseconds(500);

    private TimeSpan _processorTime = process.ProcessorTime;
    private TimeSpan _gcPause = process.GcPause;
    private GcCollections _collections = process.Collections;
    private TimeSpan _gcPauseSeen = process.GcPause;
    private TimeSpan _longestGcPause;

    /// <summary>Sees whether the thread pool keeps up; null where nobody looks.</summary>
    public PoolProbe? Pool { get; init; }

    /// <summary>Starts anew: what the node did before the run is none of the run's.</summary>
    public void Restart()
    {
        Look();
        (_processorTime, _gcPause, _collections) = (process.ProcessorTime, process.GcPause, process.Collections);
        _longestGcPause = TimeSpan.Zero;
        Pool?.Take();
    }

    /// <summary>Looks at what cannot be read afterwards. To be called each <see cref="LookEvery"/>.</summary>
    public void Look()
    {
        SeeGcPause();
        Pool?.Look();
    }

    /// <param name="elapsed">Real time since the former reading, or since the meter was made; more than zero.</param>
    /// <param name="lag">The lag of the same stretch.</param>
    public GeneratorSnapshot Read(TimeSpan elapsed, SparseHistogram lag)
    {
        SeeGcPause();
        var (processorTime, gcPause, collections) = (process.ProcessorTime, process.GcPause, process.Collections);
        var used = processorTime - _processorTime;
        var pool = Pool?.Take();
        var snapshot = new GeneratorSnapshot(
            lag, used.TotalSeconds, used / (elapsed > ShortestStretch ? elapsed : ShortestStretch) / cores, process.MemoryBytes, gcPause - _gcPause)
        {
            LongestGcPause = _longestGcPause,
            Collections = collections.Since(_collections),
            PoolDelay = pool?.Delay,
            PoolQueue = pool?.Pending ?? 0,
        };
        (_processorTime, _gcPause, _collections, _longestGcPause) = (processorTime, gcPause, collections, TimeSpan.Zero);
        return snapshot;
    }

    private void SeeGcPause()
    {
        var paused = process.GcPause;
        if (paused - _gcPauseSeen > _longestGcPause) _longestGcPause = paused - _gcPauseSeen;
        _gcPauseSeen = paused;
    }
}
