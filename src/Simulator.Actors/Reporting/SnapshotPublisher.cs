using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Load;
using Simulator.Model.Runs;
using static Simulator.Actors.Reporting.MetricsProtocol;

namespace Simulator.Actors.Reporting;

/// <summary>Flips the node's instruments each second of the run's clock and sends what they held, until the aggregator has merged it.</summary>
internal sealed class SnapshotPublisher : ReceiveActor
{
    private readonly RunId _runId;
    private readonly string _node;
    private readonly NodeRun _run;
    private readonly IActorRef _aggregator;
    private readonly LoadOptions _options;
    private readonly ClosedLoad _load;
    private readonly SortedDictionary<long, Sent> _unmerged = [];
    private TimeSpan _measured;
    private long _sequence;
    private int _second;
    private bool _isLastSent;
    private bool _isOrphaned;

    /// <summary>Publish what the instruments still hold, and say when all is merged.</summary>
    public sealed record PublishLast : ILocalMessage;

    /// <summary>Told to the parent: nothing is left that could be merged.</summary>
    public sealed record AllMerged(long LastSequence) : ILocalMessage;

    private sealed record SecondOver : ILocalMessage;

    private sealed record LookDue : ILocalMessage;

    private sealed record Sent(NodeSnapshot Snapshot, TimeSpan At);

    public SnapshotPublisher(RunId runId, string node, NodeRun run, IActorRef aggregator, LoadOptions options)
    {
        _runId = runId;
        _node = node;
        _run = run;
        _aggregator = aggregator;
        _options = options;
        _load = new ClosedLoad(run.Plan, run.Share);
        _measured = run.Clock.Now;
        _second = (int)_measured.TotalSeconds;
        Receive<SecondOver>(_ => Publish());
        Receive<LookDue>(_ => Look());
        Receive<SnapshotMerged>(merged => Merged(merged.Sequence));
        Receive<PublishLast>(_ => PublishTheLast());
        Receive<Terminated>(_ => Orphaned());
    }

    public static Props Props(RunId runId, string node, NodeRun run, IActorRef aggregator, LoadOptions options) =>
        Akka.Actor.Props.Create(() => new SnapshotPublisher(runId, node, run, aggregator, options));

    protected override void PreStart()
    {
        Context.Watch(_aggregator);
        AwaitSecond();
        Look();
    }

    // What the second's end cannot tell: the longest pause, and how long work waits for a thread.
    private void Look()
    {
        if (_isLastSent)
        {
            return;
        }

        _run.Instruments.Generator.Look();
        _run.Pacer.TellWhenDue(_run.Clock.Now + GeneratorMeter.LookEvery, Self, new LookDue());
    }

    private void AwaitSecond() => _run.Pacer.TellWhenDue(TimeSpan.FromSeconds(_second + 1), Self, new SecondOver());

    private void Publish()
    {
        Resend();
        if (!_isLastSent)
        {
            // A node that stood still has no late steps to show for it; that this look itself is late does.
            _run.Instruments.Lag.Record((long)(_run.Clock.Now - TimeSpan.FromSeconds(_second + 1)).TotalMicroseconds);
            Take();
        }

        _second++;
        AwaitSecond();
    }

    private void PublishTheLast()
    {
        Take();
        _isLastSent = true;
        SayWhenAllMerged();
    }

    private void Take()
    {
        var now = _run.Clock.Now;
        var instruments = _run.Instruments;
        var elapsed = now - _measured;
        _measured = now;

        // The second ends on a boundary: what was planned is asked just before, its segment is the one that its middle lies in. A second
        // that was cut short belongs to none: it would count as a whole one.
        var schedule = _run.Schedule;
        var (middle, end) = (TimeSpan.FromSeconds(_second + 0.5), TimeSpan.FromSeconds(_second + 0.999));
        // Users first: in the run's last second they are told to go while this still looks at the rest.
        PopulationSnapshot[] populations = [.. instruments.Tallies.Select((tally, population) => tally.Flip(PlannedAt(schedule, end, population)))];
        var market = instruments.Events.Flip();
        var snapshot = new NodeSnapshot(
            _node, ++_sequence, _second, now >= TimeSpan.FromSeconds(_second + 1) ? schedule.SegmentAt(middle) : -1,
            instruments.Samples.Flip(), instruments.InFlight.Snapshot((long)now.TotalMicroseconds),
            populations, market.Events, market.Story, instruments.Generator.Read(elapsed, instruments.Lag.Flip()) with { StartLag = instruments.StartLag.Flip() })
        {
            Conduct = instruments.Conduct?.Flip(isSecond: now >= TimeSpan.FromSeconds(_second + 1)) ?? ConductSnapshot.Empty,
            Transport = instruments.Transport?.Flip() ?? TransportSnapshot.Empty,
            Measures = instruments.Measures?.Flip() ?? MeasuresSnapshot.Empty,
        };
        if (_isOrphaned)
        {
            return;
        }

        _unmerged[_sequence] = new Sent(snapshot, now);
        if (_unmerged.Count > _options.KeepSnapshots)
        {
            _unmerged.Remove(_unmerged.Keys.First());
        }

        _aggregator.Tell(new SnapshotTaken(_runId, snapshot));
    }

    // Where a phase counts session starts, no number of users is planned: those of a fixed number are not held against all who come.
    private int PlannedAt(RunSchedule schedule, TimeSpan at, int population) =>
        schedule.SegmentAt(at) is >= 0 and var segment && _run.Plan.Segments[segment].Counts(LoadModel.Closed) ? _load.UsersAt(schedule, at, population) : 0;

    private void Resend()
    {
        var now = _run.Clock.Now;
        foreach (var (sequence, sent) in _unmerged.Where(pair => now - pair.Value.At >= _options.ResendSnapshotsAfter).ToList())
        {
            _unmerged[sequence] = sent with { At = now };
            _aggregator.Tell(new SnapshotTaken(_runId, sent.Snapshot));
        }
    }

    private void Merged(long sequence)
    {
        _unmerged.Remove(sequence);
        SayWhenAllMerged();
    }

    // The run ended without its figures: nobody will ever acknowledge, and the node has to be free for the next run.
    private void Orphaned()
    {
        _isOrphaned = true;
        _unmerged.Clear();
        SayWhenAllMerged();
    }

    private void SayWhenAllMerged()
    {
        if (_isLastSent && _unmerged.Count == 0)
        {
            Context.Parent.Tell(new AllMerged(_sequence));
        }
    }
}
