using Akka.Actor;
using Akka.Event;
using Akka.Streams;
using Simulator.Actors.Hosting;
using Simulator.Actors.Load;
using Simulator.Actors.Runs;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Sinks;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Plans;
using static Simulator.Actors.Reporting.MetricsProtocol;

namespace Simulator.Actors.Reporting;

/// <summary>
/// Merges the nodes' snapshots exactly once each, closes seconds in their order, judges the thresholds on each, and feeds the sinks.
/// Runs until <see cref="Conclude"/>; then it finishes the sinks and hands the whole to its parent.
/// </summary>
internal sealed class MetricsAggregator : ReceiveActor, IWithTimers
{
    private const int RecentSeconds = 5;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SinkLimit = TimeSpan.FromSeconds(5);

    private readonly RunProtocol.StartRun _start;
    private readonly IReadOnlyList<string> _nodes;
    private readonly NodeSetup _setup;
    private readonly RunLedger _ledger;
    private readonly ThresholdEvaluator _thresholds;
    private readonly IReadOnlyList<ISecondSink> _sinks;
    private readonly List<SinkStream> _streams = [];
    private readonly Queue<ClosedSecond> _recent = new();
    private readonly RunClock _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private int _newestSecond = -1;

    private sealed record LookForLateSeconds : ILocalMessage;

    private sealed record SinkFailed(Exception Failure) : ILocalMessage;

    private sealed record SinksFinished(Conclude Conclude, IReadOnlyList<string> Losses) : ILocalMessage;

    public MetricsAggregator(
        RunProtocol.StartRun start, LoadPlan plan, SeriesCatalog catalog, IReadOnlyList<string> nodes, IReadOnlyList<ISecondSink> sinks, NodeSetup setup)
    {
        _start = start;
        _nodes = nodes;
        _setup = setup;
        _sinks = sinks;
        _ledger = new RunLedger(plan, catalog);
        _thresholds = new ThresholdEvaluator(plan, catalog);
        _clock = new RunClock(setup.Time, TimeSpan.Zero);
        _startedAt = setup.Time.GetUtcNow();
        Collecting();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(
        RunProtocol.StartRun start, LoadPlan plan, SeriesCatalog catalog, IReadOnlyList<string> nodes, IReadOnlyList<ISecondSink> sinks, NodeSetup setup) =>
        Akka.Actor.Props.Create(() => new MetricsAggregator(start, plan, catalog, nodes, sinks, setup));

    protected override void PreStart()
    {
        var (self, materializer) = (Self, Context.Materializer());
        _streams.AddRange(_sinks.Select(sink =>
            new SinkStream(sink, materializer, _setup.Options.SinkBuffer, _setup.Time, failure => self.Tell(new SinkFailed(failure), ActorRefs.NoSender))));
        Timers.StartPeriodicTimer(nameof(LookForLateSeconds), new LookForLateSeconds(), LookInterval);
    }

    private void Collecting()
    {
        Receive<SnapshotTaken>(taken => taken.RunId == _start.RunId, Merge);
        Receive<LookForLateSeconds>(_ => CloseWhatIsOver());
        Receive<SinkFailed>(failed => _log.Warning("A sink failed: {0}", failed.Failure.Message));
        Receive<Conclude>(Finish);
    }

    private void Finishing()
    {
        Receive<SinkFailed>(failed => _log.Warning("A sink failed: {0}", failed.Failure.Message));
        Receive<SinksFinished>(finished => TellTheWhole(finished.Conclude, finished.Losses));
        ReceiveAny(_ => { });
    }

    private void Merge(SnapshotTaken taken)
    {
        if (_ledger.Merge(taken.Snapshot))
        {
            _newestSecond = Math.Max(_newestSecond, taken.Snapshot.Second);
            CloseWhatIsOver();
        }

        Sender.Tell(new SnapshotMerged(_start.RunId, taken.Snapshot.Sequence));
    }

    // A second is over when all nodes have told theirs, or when it has been waited for long enough.
    private void CloseWhatIsOver()
    {
        var patience = _clock.Now - _setup.Options.Run.SnapshotWait;
        while (_ledger.ClosedThrough < _newestSecond || TimeSpan.FromSeconds(_ledger.ClosedThrough + 2) <= patience)
        {
            var second = _ledger.ClosedThrough + 1;
            if (_ledger.NodesHeard(second) < _nodes.Count && TimeSpan.FromSeconds(second + 1) > patience)
            {
                return;
            }

            Close(second);
        }
    }

    private void Close(int second)
    {
        var closed = _ledger.CloseSecond(second);
        _recent.Enqueue(closed);
        if (_recent.Count > RecentSeconds)
        {
            _recent.Dequeue();
        }

        foreach (var stream in _streams)
        {
            stream.Offer(closed.Record);
        }

        Context.Parent.Tell(new SecondClosed(closed.Record, ClosedSecond.ResponsesOf(_recent)));
        foreach (var decision in _thresholds.Judge(closed))
        {
            Context.Parent.Tell(new ThresholdActed(decision.Threshold));
        }
    }

    private void Finish(Conclude conclude)
    {
        while (_ledger.ClosedThrough < _newestSecond)
        {
            Close(_ledger.ClosedThrough + 1);
        }

        Timers.CancelAll();
        Become(Finishing);
        FinishSinksAsync(conclude).PipeTo(Self);
    }

    private async Task<SinksFinished> FinishSinksAsync(Conclude conclude)
    {
        List<string> losses = [];
        foreach (var stream in _streams)
        {
            var lost = await stream.FinishAsync(SinkLimit).ConfigureAwait(false);
            if (lost > 0)
            {
                losses.Add($"{stream.Name} lacks {lost} seconds that could not be written; the totals here are complete.");
            }
        }

        return new SinksFinished(conclude, losses);
    }

    private void TellTheWhole(Conclude conclude, IReadOnlyList<string> losses)
    {
        var facts = new RunFacts
        {
            RunId = _start.RunId.Value,
            SimulatorVersion = _setup.SimulatorVersion,
            Target = _start.Target.ToString(),
            StartedAt = _startedAt,
            Duration = conclude.Elapsed,
            StopReason = conclude.Reason,
            PlanText = CanonicalPlan.WithoutSecrets(_start.PlanText),
            PlanHash = _start.PlanHash,
            Notes = [.. conclude.Notes, .. losses],
            TeardownFailure = conclude.TeardownFailure,
        };
        using var bytes = new MemoryStream();
        RunRecordFile.Write(bytes, _ledger.ToRecord(facts, _thresholds.Finish()));
        Context.Parent.Tell(new Concluded(bytes.ToArray()));
    }
}
