using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>Measures the generator itself, from one reading to the next. One caller at a time.</summary>
/// <param name="process">What is read.</param>
/// <param name="cores">How many cores the node may use, more than 0.</param>
public sealed class GeneratorMeter(IProcessReader process, double cores)
{
    private TimeSpan _processorTime = process.ProcessorTime;
    private TimeSpan _gcPause = process.GcPause;

    // A partial second's few milliseconds would make any work look like more than the cores can do.
    private static readonly TimeSpan ShortestStretch = TimeSpan.FromMilliseconds(500);

    /// <summary>Starts anew: what the node did before the run is none of the run's.</summary>
    public void Restart() => (_processorTime, _gcPause) = (process.ProcessorTime, process.GcPause);

    /// <param name="elapsed">Real time since the former reading, or since the meter was made; more than zero.</param>
    /// <param name="lag">The lag of the same stretch.</param>
    public GeneratorSnapshot Read(TimeSpan elapsed, SparseHistogram lag)
    {
        var (processorTime, gcPause) = (process.ProcessorTime, process.GcPause);
        var used = processorTime - _processorTime;
        var paused = gcPause - _gcPause;
        (_processorTime, _gcPause) = (processorTime, gcPause);
        var share = used / (elapsed > ShortestStretch ? elapsed : ShortestStretch) / cores;
        return new GeneratorSnapshot(lag, used.TotalSeconds, share, process.MemoryBytes, paused);
    }
}
