using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>The generator's figures over all nodes since the run began.</summary>
internal sealed class GeneratorTotals
{
    private readonly Histogram _lag = new();
    private double _cpuSeconds;
    private double _cpuShareSum;
    private double _cpuShareMax;
    private long _peakMemoryBytes;
    private double _gcPauseMs;
    private readonly Histogram _startLag = new();
    private double _gcLongestMs;
    private GcCollections _collections;
    private double? _poolDelayMaxMs;
    private long _poolQueueMax;
    private int _snapshots;

    public void Add(GeneratorSnapshot generator)
    {
        _lag.Add(generator.Lag);
        _cpuSeconds += generator.CpuSeconds;
        _cpuShareSum += generator.CpuShare;
        _cpuShareMax = Math.Max(_cpuShareMax, generator.CpuShare);
        _peakMemoryBytes = Math.Max(_peakMemoryBytes, generator.MemoryBytes);
        _gcPauseMs += generator.GcPause.TotalMilliseconds;
        _startLag.Add(generator.StartLag);
        _gcLongestMs = Math.Max(_gcLongestMs, generator.LongestGcPause.TotalMilliseconds);
        _collections = _collections.Plus(generator.Collections);
        if (generator.PoolDelay is { } delay) _poolDelayMaxMs = Math.Max(_poolDelayMaxMs ?? 0, delay.TotalMilliseconds);
        _poolQueueMax = Math.Max(_poolQueueMax, generator.PoolQueue);
        _snapshots++;
    }

    /// <param name="nodes">That delivered anything.</param>
    /// <param name="lived">The seconds in which a segment was in force, rising.</param>
    /// <param name="lostSnapshots">Seconds of nodes that never arrived.</param>
    public GeneratorRecord ToRecord(int nodes, IReadOnlyList<KeyValuePair<int, SecondTotals>> lived, long lostSnapshots)
    {
        var invalid = lived.Where(second => !second.Value.IsValid).ToList();
        return new GeneratorRecord(
            nodes, _cpuSeconds, _snapshots == 0 ? 0 : _cpuShareSum / _snapshots, _cpuShareMax, _peakMemoryBytes, _gcPauseMs,
            _lag.ToSparse(), lived.Count, [.. invalid.Select(second => second.Key)], lostSnapshots)
        {
            StartLag = _startLag.ToSparse(),
            LateStarts = lived.Sum(second => second.Value.Generator.LateStarts),
            GcLongestMs = _gcLongestMs,
            Collections = _collections,
            PoolDelayMaxMs = _poolDelayMaxMs,
            PoolQueueMax = _poolQueueMax,
            InvalidStretches = Aggregation.InvalidStretches.Of(invalid),
        };
    }
}
