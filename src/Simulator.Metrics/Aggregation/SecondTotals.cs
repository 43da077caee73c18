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
    private double? _startLagP99Ms;
    private double _startLagMaxMs;
    private long _lateStarts;
    private double _gcLongestMs;
    private GcCollections _collections;
    private double? _poolDelayMs;
    private long _poolQueue;
    private int _nodes;

    /// <summary>Nodes pass a boundary within the same second: the later segment counts.</summary>
    public int Segment { get; private set; } = -1;

    public IReadOnlyList<PopulationSnapshot> Populations => _populations;

    public int ActiveUsers => _populations.Sum(population => population.ActiveUsers);

    /// <summary>Within the plan's limits, and nothing was late by a second or more: a generator that stands still has few late steps to show for it.</summary>
    public bool IsValid => !IsLate && !StoodStill && !IsShortOfProcessor;

    /// <summary>Empty where it is valid.</summary>
    public IReadOnlyList<InvalidCause> InvalidBecause =>
    [
        .. IsLate ? [InvalidCause.Lag] : Array.Empty<InvalidCause>(),
        .. IsShortOfProcessor ? [InvalidCause.Cpu] : Array.Empty<InvalidCause>(),
        .. StoodStill ? [InvalidCause.StoodStill] : Array.Empty<InvalidCause>(),
    ];

    public GeneratorSecond Generator => new(_lagP99Ms, _lagMaxMs, _cpuSeconds, _cpuShare, _memoryBytes, _gcPauseMs, _nodes)
    {
        StartLagP99Ms = _startLagP99Ms,
        StartLagMaxMs = _startLagMaxMs,
        LateStarts = _lateStarts,
        GcLongestMs = _gcLongestMs,
        Collections = _collections,
        PoolDelayMs = _poolDelayMs,
        PoolQueue = _poolQueue,
    };

    /// <summary>Of all nodes.</summary>
    public ConnectionFigures Connections { get; private set; }

    private bool IsLate => _lagP99Ms > validity.LagP99.TotalMilliseconds;

    private bool StoodStill => _lagMaxMs >= StoodStillMs;

    private bool IsShortOfProcessor => _cpuShare > validity.Cpu;

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
        Connections = Connections.Plus(snapshot.Transport.Connections);
        Add(snapshot.Generator);
    }

    // The worst node's lag, share, memory and pause: one node that cannot keep up must not hide behind the others.
    private void Add(GeneratorSnapshot generator)
    {
        if (generator.StartLag.Buckets.Length > 0)
        {
            var late = Histogram.Of(generator.StartLag);
            _startLagP99Ms = Math.Max(_startLagP99Ms ?? 0, late.ValueAtPercentile(99) / 1000.0);
            _startLagMaxMs = Math.Max(_startLagMaxMs, late.Max / 1000.0);
            _lateStarts += late.CountAbove((long)validity.LagP99.TotalMicroseconds);
        }
        if (generator.Lag.Buckets.Length > 0)
        {
            var lag = Histogram.Of(generator.Lag);
            _lagP99Ms = Math.Max(_lagP99Ms ?? 0, lag.ValueAtPercentile(99) / 1000.0);
            _lagMaxMs = Math.Max(_lagMaxMs, lag.Max / 1000.0);
        }
        _cpuSeconds += generator.CpuSeconds;
        _cpuShare = Math.Max(_cpuShare, generator.CpuShare);
        _memoryBytes = Math.Max(_memoryBytes, generator.MemoryBytes);
        _gcPauseMs = Math.Max(_gcPauseMs, generator.GcPause.TotalMilliseconds);
        _gcLongestMs = Math.Max(_gcLongestMs, generator.LongestGcPause.TotalMilliseconds);
        _collections = _collections.Plus(generator.Collections);
        if (generator.PoolDelay is { } delay) _poolDelayMs = Math.Max(_poolDelayMs ?? 0, delay.TotalMilliseconds);
        _poolQueue = Math.Max(_poolQueue, generator.PoolQueue);
    }
}
