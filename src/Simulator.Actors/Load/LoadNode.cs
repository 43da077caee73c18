using Akka.Actor;
using Akka.Event;
using Simulator.Actors.Reporting;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Runs;
using static Simulator.Actors.Load.LoadProtocol;

namespace Simulator.Actors.Load;

/// <summary>
/// A node's part in a run: registers with the coordinator, makes ready, lets a <see cref="PhaseController"/> for each population create the
/// load, drains. States: Idle → Preparing → Ready → Running → Draining → Publishing → Idle.
/// </summary>
internal sealed class LoadNode : ReceiveActor, IWithTimers, IWithUnboundedStash
{
    private readonly string _node;
    private readonly IActorRef _coordinator;
    private readonly INodeRunFactory _runs;
    private readonly TimeProvider _time;
    private readonly Func<RunClock, IPacer> _pacers;
    private readonly LoadOptions _options;
    private readonly HashSet<IActorRef> _controllers = [];
    private readonly HashSet<(int Segment, int Population)> _workDone = [];
    private CancellationTokenSource _preparing = new();
    private RunId _runId;
    private NodeRun? _run;
    private IActorRef _publisher = ActorRefs.Nobody;
    private int _epoch;
    private int _userFailures;

    private sealed record Register : ILocalMessage;

    private sealed record AccountsReady(int Count) : ILocalMessage;

    private sealed record Prepared(RunId RunId, Exception? Failure) : ILocalMessage;

    private sealed record DrainTimedOut : ILocalMessage;

    public LoadNode(string node, IActorRef coordinator, INodeRunFactory runs, TimeProvider time, Func<RunClock, IPacer> pacers, LoadOptions options)
    {
        _node = node;
        _coordinator = coordinator;
        _runs = runs;
        _time = time;
        _pacers = pacers;
        _options = options;
        Idle();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    public static Props Props(string node, IActorRef coordinator, INodeRunFactory runs, TimeProvider time, Func<RunClock, IPacer> pacers, LoadOptions options) =>
        Akka.Actor.Props.Create(() => new LoadNode(node, coordinator, runs, time, pacers, options));

    // A controller that fails takes its users with it: the share cannot be delivered any more.
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(failure =>
        {
            Context.GetLogger().Error(failure, "{0} failed", Sender.Path.Name);
            _coordinator.Tell(new ShareFailed(_runId, _node, failure.Message));
            return Directive.Stop;
        });

    protected override void PreStart()
    {
        Self.Tell(new Register());
        Timers.StartPeriodicTimer(nameof(Register), new Register(), _options.RegisterInterval);
    }

    // A restarted node knows nothing of the run: without this word the coordinator would wait for it.
    protected override void PreRestart(Exception reason, object message)
    {
        _coordinator.Tell(new ShareFailed(_runId, _node, reason.Message));
        base.PreRestart(reason, message);
    }

    protected override void PostStop()
    {
        _preparing.Cancel();
        _preparing.Dispose();
        ReleaseRun();
    }

    private void Idle()
    {
        Always();
        Receive<PrepareShare>(Prepare);
        Receive<DrainShare>(_ => { });
    }

    private void Preparing()
    {
        Busy();
        Receive<AccountsReady>(ready => _coordinator.Tell(new SharePreparing(_runId, _node, ready.Count, _run!.OwnUsers().Count)));
        Receive<Prepared>(done => done.RunId == _runId, ArePrepared);
        Receive<DrainShare>(_ => _preparing.Cancel());
    }

    private void Ready()
    {
        Busy();
        Receive<BeginShare>(begin => begin.RunId == _runId, Begin);
        Receive<DrainShare>(_ => Finish());
    }

    private void Running()
    {
        Busy();
        Receive<JumpToPhase>(jump => jump.RunId == _runId && jump.Epoch > _epoch, Jump);
        Receive<ChangeLoad>(change => change.RunId == _runId && change.Epoch > _epoch, Change);
        Receive<PhaseController.WorkDone>(CountWork);
        Receive<DrainShare>(drain => drain.RunId == _runId, Drain);
        Receive<PhaseController.UserFailed>(CountFailure);
        Receive<Terminated>(gone => _controllers.Remove(gone.ActorRef));
    }

    private void Draining()
    {
        Busy();
        Receive<DrainShare>(drain => drain.RunId == _runId && drain.Limit <= TimeSpan.Zero, _ => _run!.Target.AbandonAll());
        Receive<DrainTimedOut>(_ => _run!.Target.AbandonAll());
        Receive<PhaseController.UserFailed>(_ => _userFailures++);
        Receive<Terminated>(gone =>
        {
            _controllers.Remove(gone.ActorRef);
            PublishWhenEmpty();
        });
    }

    private void Publishing()
    {
        Busy();
        Receive<SnapshotPublisher.AllMerged>(done =>
        {
            _coordinator.Tell(new ShareDrained(_runId, _node, done.LastSequence, _userFailures) { Troubles = _run!.Troubles is { Count: > 0 } troubles ? troubles : null });
            Finish();
        });
    }

    private void Always()
    {
        Receive<Register>(_ => _coordinator.Tell(new RegisterNode(_node, Self)));
        Receive<NodeRegistered>(_ => Timers.Cancel(nameof(Register)));
        Receive<RunErrand>(errand => Context.ActorOf(ErrandRunner.Props(errand, _node, Sender, _runs, _time, _pacers), NameOf(errand.RunId, errand.Errand)));
        Receive<DropErrand>(drop => Context.Child(NameOf(drop.RunId, drop.Errand)).Tell(drop));
    }

    private static string NameOf(RunId runId, Errand errand) => $"{errand}-{runId}";

    // A run that failed may still be drained here when the next begins.
    private void Busy()
    {
        Always();
        Receive<PrepareShare>(_ => Stash.Stash());
    }

    private void Prepare(PrepareShare share)
    {
        _runId = share.RunId;
        _epoch = 0;
        _userFailures = 0;
        _workDone.Clear();
        try
        {
            _run = _runs.Create(share);
        }
        catch (PlanRefusedException refused)
        {
            _coordinator.Tell(new ShareRefused(_runId, _node, refused.Message, ExitCodes.BadInput));
            return;
        }

        _preparing.Dispose();
        _preparing = new CancellationTokenSource();
        Become(Preparing);
        var (self, runId) = (Self, _runId);
        _run.Target.PrepareAsync(_run.OwnUsers(), count => self.Tell(new AccountsReady(count), self), _preparing.Token)
            .ContinueWith(task => new Prepared(runId, task.IsCanceled ? new OperationCanceledException() : task.Exception?.GetBaseException()), TaskScheduler.Default)
            .PipeTo(self);
    }

    private void ArePrepared(Prepared done)
    {
        if (done.Failure is null)
        {
            Become(Ready);
            _coordinator.Tell(new ShareReady(_runId, _node));
            return;
        }

        if (done.Failure is not OperationCanceledException)
        {
            var exitCode = done.Failure is TargetRefusedException ? ExitCodes.BadInput : ExitCodes.SimulatorFailed;
            _coordinator.Tell(new ShareRefused(_runId, _node, done.Failure.Message, exitCode));
        }

        Finish();
    }

    private void Begin(BeginShare begin)
    {
        var clock = new RunClock(_time, begin.Elapsed);
        _run!.Begin(clock, _pacers(clock));
        _publisher = Context.ActorOf(SnapshotPublisher.Props(_runId, _node, _run, begin.Aggregator, _options), "publisher");
        for (var population = 0; population < _run.Plan.Populations.Count; population++)
        {
            _controllers.Add(Context.Watch(Context.ActorOf(PhaseController.Props(_run, population, _run.ArrivalsOf(population)), $"population-{population}")));
        }

        Become(Running);
    }

    private void Jump(JumpToPhase jump)
    {
        _epoch = jump.Epoch;
        _run!.Schedule = _run.Schedule.GoTo(jump.Phase, jump.At);
    }

    private void Change(ChangeLoad change)
    {
        _epoch = change.Epoch;
        _run!.Schedule = _run.Schedule.With(change.Change);
    }

    private void CountWork(PhaseController.WorkDone done)
    {
        _workDone.Add((done.Segment, done.Population));
        if (_workDone.Count(one => one.Segment == done.Segment) == _run!.Plan.Populations.Count)
        {
            _coordinator.Tell(new ShareWorkDone(_runId, _node, done.Segment));
        }
    }

    private void CountFailure(PhaseController.UserFailed failed)
    {
        if (++_userFailures == _options.MaxUserFailures)
        {
            _coordinator.Tell(new ShareFailed(_runId, _node, $"{_userFailures} users failed, last {failed.User}: {failed.What}"));
        }
    }

    private void Drain(DrainShare drain)
    {
        Become(Draining);
        _run!.Schedule = _run.Schedule.GoTo(_run.Plan.Phases.Count, _run.Clock.Now);
        foreach (var controller in _controllers)
        {
            controller.Tell(new PhaseController.Drain());
        }

        if (drain.Limit > TimeSpan.Zero)
        {
            Timers.StartSingleTimer(nameof(DrainTimedOut), new DrainTimedOut(), drain.Limit);
        }
        else
        {
            _run.Target.AbandonAll();
        }

        PublishWhenEmpty();
    }

    private void PublishWhenEmpty()
    {
        if (_controllers.Count > 0)
        {
            return;
        }

        Timers.Cancel(nameof(DrainTimedOut));
        Become(Publishing);
        _publisher.Tell(new SnapshotPublisher.PublishLast());
    }

    private void Finish()
    {
        Context.Stop(_publisher);
        _publisher = ActorRefs.Nobody;
        ReleaseRun();
        Become(Idle);
        Stash.UnstashAll();
    }

    private void ReleaseRun()
    {
        if (_run is { } run)
        {
            run.Release();
            _run = null;
        }
    }
}
