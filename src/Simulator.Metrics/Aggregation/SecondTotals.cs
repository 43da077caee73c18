using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>One second's users and generator figures over all nodes; kept for the whole run, so that late snapshots still enter.</summary>
internal sealed class SecondTotals(ValidityPlan validity, int populations)
{
    private const double StoodStillMs = 1000;

    private readonly PopulationSnapshot[] _populations = new PopulationSnapshot[populations];
    private double? _lagP99Ms;
    private double _lagMaxMs;
    private double _cpuSeconds;
    private double _cpuShare;
    private long _memoryBytes;
    private double _gcPauseMs;
    private int _nodes;

    /// <summary>Nodes pass a boundary within the same second: the later segment counts.</summary>
    public int Segment { get; private set; } = -1;

    public IReadOnlyList<PopulationSnapshot> Populations => _populations;

    public int ActiveUsers => _populations.Sum(population => population.ActiveUsers);

    /// <summary>Within the plan's limits, and nothing was late by a second or more: a generator that stands still has few late steps to show for it.</summary>
    public bool IsValid => !(_lagP99Ms > validity.LagP99.TotalMilliseconds || _lagMaxMs >= StoodStillMs || _cpuShare > validity.Cpu);

    public GeneratorSecond Generator => new(_lagP99Ms, _lagMaxMs, _cpuSeconds, _cpuShare, _memoryBytes, _gcPauseMs, _nodes);

    public void Add(NodeSnapshot snapshot)
    {
        _nodes++;
        Segment = Math.Max(Segment, snapshot.Segment);
        for (var i = 0; i < Math.Min(_populations.Length, snapshot.Populations.Count); i++)
        {
            var (sum, one) = (_populations[i], snapshot.Populations[i]);
            _populations[i] = new PopulationSnapshot(
                sum.PlannedUsers + one.PlannedUsers, sum.ActiveUsers + one.ActiveUsers, sum.SessionsDue + one.SessionsDue,
                sum.SessionsStarted + one.SessionsStarted, sum.SessionsDropped + one.SessionsDropped, sum.SessionsEnded + one.SessionsEnded) { Retries = sum.Retries + one.Retries, Fates = sum.Fates + one.Fates };
        }
        Add(snapshot.Generator);
    }

    // The worst node's lag, share, memory and pause: one node that cannot keep up must not hide behind the others.
    private void Add(GeneratorSnapshot generator)
    {
        if (generator.Lag.Buckets.Length > 0)
        {
            var lag = new Histogram();
            lag.Add(generator.Lag);
            _lagP99Ms = Math.Max(_lagP99Ms ?? 0, lag.ValueAtPercentile(99) / 1000.0);
            _lagMaxMs = Math.Max(_lagMaxMs, lag.Max / 1000.0);
        }
        _cpuSeconds += generator.CpuSeconds;
        _cpuShare = Math.Max(_cpuShare, generator.CpuShare);
        _memoryBytes = Math.Max(_memoryBytes, generator.MemoryBytes);
        _gcPauseMs = Math.Max(_gcPauseMs, generator.GcPause.TotalMilliseconds);
    }
}
