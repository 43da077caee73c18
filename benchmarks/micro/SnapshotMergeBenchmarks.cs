using BenchmarkDotNet.Attributes;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Benchmarks;

/// <summary>
/// What a node's second costs on its way: taking it out of the recorders, writing it, reading it, and merging and closing it in the run's books. An operation is one second of
/// so many requests over eight steps, log-normal between 0.1 and 100 ms.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(4)]
[IterationCount(12)]
public class SnapshotMergeBenchmarks
{
    private readonly LoadPlan _plan = TypicalRun.Plan();
    private readonly Random _random = new(7);
    private SeriesCatalog _catalog = null!;
    private SampleRecorder _samples = null!;
    private TransportRecorder _transport = null!;
    private RunLedger _ledger = null!;
    private NodeSnapshot _snapshot = null!;
    private byte[] _bytes = null!;
    private int _second;

    [Params(1_000, 50_000)]
    public int Requests { get; set; }

    [GlobalSetup]
    public void Record()
    {
        _catalog = new SeriesCatalog(_plan, MarketSteps.All);
        (_samples, _transport) = (new SampleRecorder(_catalog), new TransportRecorder(_catalog));
        _ledger = new RunLedger(_plan, _catalog);
        _snapshot = RecordAndFlip();
        _bytes = NodeSnapshotCodec.Write(_snapshot);
        Console.WriteLine($"// {_snapshot.Series.Count} series, {_snapshot.Transport.Series.Count} of transport, {_bytes.Length} bytes");
    }

    /// <summary>Most of it is the recording: see <see cref="RecorderBenchmarks"/>.</summary>
    [Benchmark]
    public NodeSnapshot RecordAndFlip()
    {
        for (var i = 0; i < Requests; i++)
        {
            var micros = (long)Math.Exp(8 + (NextNormal() * 1.2));
            var step = _random.Next(8);
            _samples.Record(new Sample(_random.Next(_plan.Populations.Count), step, 0, OutcomeClass.Ok, micros + 300, micros));
            _transport.Record(new TransportSample(step, 0, -1, i % 100 == 0 ? micros / 10 : -1, -1, micros, 20));
        }
        return new NodeSnapshot(
            "node", 1, 0, 0, _samples.Flip(), [], [.. _plan.Populations.Select(_ => default(PopulationSnapshot))], [], [],
            new GeneratorSnapshot(SparseHistogram.Empty, 0.5, 0.25, 1 << 27, TimeSpan.Zero)) { Transport = _transport.Flip() };
    }

    [Benchmark]
    public byte[] Encode() => NodeSnapshotCodec.Write(_snapshot);

    [Benchmark]
    public NodeSnapshot Decode() => NodeSnapshotCodec.Read(_bytes);

    [Benchmark]
    public ClosedSecond MergeAndClose()
    {
        _ledger.Merge(_snapshot with { Sequence = _second + 1, Second = _second });
        return _ledger.CloseSecond(_second++);
    }

    private double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
