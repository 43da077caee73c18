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
    private int _snapshots;

    public void Add(GeneratorSnapshot generator)
    {
        _lag.Add(generator.Lag);
        _cpuSeconds += generator.CpuSeconds;
        _cpuShareSum += generator.CpuShare;
        _cpuShareMax = Math.Max(_cpuShareMax, generator.CpuShare);
        _peakMemoryBytes = Math.Max(_peakMemoryBytes, generator.MemoryBytes);
        _gcPauseMs += generator.GcPause.TotalMilliseconds;
        _snapshots++;
    }

    public GeneratorRecord ToRecord(int nodes, int seconds, IReadOnlyList<int> invalidSeconds, long lostSnapshots) => new(
        nodes, _cpuSeconds, _snapshots == 0 ? 0 : _cpuShareSum / _snapshots, _cpuShareMax, _peakMemoryBytes, _gcPauseMs,
        _lag.ToSparse(), seconds, invalidSeconds, lostSnapshots);
}
