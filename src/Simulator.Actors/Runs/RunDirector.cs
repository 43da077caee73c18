using Akka.Actor;
using Akka.Event;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Load.LoadProtocol;
using static Simulator.Actors.Reporting.MetricsProtocol;
using static Simulator.Actors.Runs.RunProtocol;

namespace Simulator.Actors.Runs;

/// <summary>
/// Carries out one run, and is gone with it.
/// <code>
/// Gathering   --enough nodes-->            SettingUp   (setup)          --too few in time--> the end
/// SettingUp   --done-->                    Preparing   (accounts)       --it failed-->       TearingDown
/// Preparing   --all shares ready-->        Running     (phases)         --a share refused--> TearingDown
/// Running     --last phase, StopRun, …-->  Draining    (requests in flight finish)
/// Draining    --all shares drained-->      TearingDown (teardown)
/// TearingDown --done-->                    Concluding  (last figures)   --nothing began-->   the end
/// Concluding  --Concluded-->               the end
/// </code>
/// Without a setup or a teardown in the plan their states are passed over.
/// </summary>
internal sealed class RunDirector : ReceiveActor, IWithTimers
{
    private readonly CoordinatorOptions _options;
    private readonly TimeProvider _time;
    private readonly IAggregatorFactory _aggregators;
    private readonly Dictionary<string, IActorRef> _nodes;
    private readonly RunInProgress _run;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    // Set in TearingDown.
    private Action _afterTeardown = () => { };

    /// <summary>Told to the coordinator, its parent, when the run has ended.</summary>
    internal sealed record RunIsOver(RunId RunId) : ILocalMessage;

    private sealed record NodesAwaitedLongEnough : ILocalMessage;

    private sealed record LastPhaseOver : ILocalMessage;

    private sealed record DrainedLongEnough : ILocalMessage;

    public RunDirector(CoordinatorOptions options, TimeProvider time, IAggregatorFactory aggregators, RunInProgress run, IReadOnlyDictionary<string, IActorRef> nodes)
    {
        (_options, _time, _aggregators, _run) = (options, time, aggregators, run);
        _nodes = new Dictionary<string, IActorRef>(nodes, StringComparer.Ordinal);
        Gathering();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    /// <param name="nodes">The load nodes that are there already, by address; who comes later is told as <see cref="RegisterNode"/>.</param>
    public static Props Props(CoordinatorOptions options, TimeProvider time, IAggregatorFactory aggregators, RunInProgress run, IReadOnlyDictionary<string, IActorRef> nodes) =>
        Akka.Actor.Props.Create(() => new RunDirector(options, time, aggregators, run, nodes));

    protected override void PreStart()
    {
        Timers.StartSingleTimer(nameof(NodesAwaitedLongEnough), new NodesAwaitedLongEnough(), _options.NodeWait);
        PrepareWhenEnough();
    }

    // Without its aggregator a run has no figures and no brakes; its end is told by Terminated.
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(failure =>
        {
            _log.Error(failure, "{0} failed", Sender.Path.Name);
            return Directive.Stop;
        });

    private void Gathering()
    {
        Receive<RegisterNode>(node =>
        {
            _nodes[node.Node] = node.LoadNode;
            PrepareWhenEnough();
        });
        NotYet();
        Receive<StopRun>(IsThisRun, stop => FailRun(Words.StoppedBeforeBegin, CodeOf(stop.Reason)));
        Receive<NodesAwaitedLongEnough>(_ => FailRun(
            $"{_nodes.Count} of {_options.Nodes} load nodes joined within {_options.NodeWait.TotalSeconds:0.#} s", ExitCodes.ClusterNotFormed));
    }

    private void SettingUp()
    {
        NotYet();
        Receive<ErrandDone>(done => done.RunId == _run.Id, IsSetUp);
        Receive<StopRun>(IsThisRun, stop =>
        {
            _run.Stop(stop.Reason);
            _run.Errands.Drop(Errand.Setup);
        });
    }

    private void Preparing()
    {
        NotYet();
        Receive<StopRun>(IsThisRun, stop => FailRun(Words.StoppedBeforeBegin, CodeOf(stop.Reason)));
        Receive<SharePreparing>(share => share.RunId == _run.Id, share => _run.Watcher.Tell(_run.Prepared(share)));
        Receive<ShareReady>(share => share.RunId == _run.Id, ready =>
        {
            _run.Awaited.Remove(ready.Node);
            BeginWhenAllAreReady();
        });
        Receive<ShareRefused>(share => share.RunId == _run.Id, refused => FailRun(refused.Why, refused.ExitCode));
        Receive<ShareFailed>(share => share.RunId == _run.Id, failed => FailRun($"{failed.Node}: {failed.What}", ExitCodes.SimulatorFailed));
    }

    private void Running()
    {
        Receive<SecondClosed>(TellSecond);
        Receive<ThresholdActed>(acted => Act(acted.Threshold));
        Receive<ShareWorkDone>(share => share.RunId == _run.Id, EndWork);
        Receive<ChangeRunLoad>(change => change.RunId == _run.Id, ChangeLoad);
        Receive<LastPhaseOver>(_ => EndWhenOver());
        Receive<StopRun>(IsThisRun, stop => Drain(stop.Reason, stop.IsHard));
        Receive<ShareFailed>(share => share.RunId == _run.Id, failed => Drain(new StopReason.SimulatorFailed($"{failed.Node}: {failed.What}"), isHard: false));
        Receive<Terminated>(gone => AggregatorIsGone(gone.ActorRef));
    }

    private void Draining()
    {
        Refuse("the run is ending");
        Receive<SecondClosed>(TellSecond);
        Receive<StopRun>(stop => IsThisRun(stop) && stop.IsHard, _ => _run.TellNodes(new DrainShare(_run.Id, TimeSpan.Zero)));
        Receive<ShareDrained>(share => share.RunId == _run.Id, IsDrained);
        Receive<DrainedLongEnough>(_ => ConcludeWithoutTheRest());
        Receive<Terminated>(gone => AggregatorIsGone(gone.ActorRef));
        ReceiveAny(_ => { });
    }

    private void TearingDown()
    {
        Refuse("the run is ending");
        Receive<SecondClosed>(TellSecond);
        Receive<StopRun>(stop => IsThisRun(stop) && stop.IsHard, _ => _run.Errands.Drop(Errand.Teardown));
        Receive<ErrandDone>(done => done.RunId == _run.Id, done =>
        {
            _run.Errands.Ended(done);
            _afterTeardown();
        });
        Receive<Terminated>(gone => _afterTeardown = () => AggregatorIsGone(gone.ActorRef));
        ReceiveAny(_ => { });
    }

    private void Concluding()
    {
        Refuse("the run is ending");
        Receive<SecondClosed>(TellSecond);
        Receive<Concluded>(done => End(new RunFinished(_run.Id, done.Record)));
        Receive<Terminated>(gone => AggregatorIsGone(gone.ActorRef));
        ReceiveAny(_ => { });
    }

    private void NotYet() => Refuse("its phases have not begun");

    private void Refuse(string why) => Receive<ChangeRunLoad>(change => Sender.Tell(new LoadChangeRefused(change.RunId, why)));

    private bool IsThisRun(StopRun stop) => stop.RunId == _run.Id;

    private void PrepareWhenEnough()
    {
        if (_nodes.Count < _options.Nodes)
        {
            return;
        }

        Timers.Cancel(nameof(NodesAwaitedLongEnough));
        _run.TakeNodes(_nodes);
        if (_run.Errands.Begin())
        {
            SendOut(Errand.Setup);
            Become(SettingUp);
            return;
        }

        PrepareShares();
    }

    private void SendOut(Errand errand)
    {
        _run.Errands.SendOut(Context, errand, _run.Nodes.Values.First(), _options.ConcludeWait);
        _run.Watcher.Tell(new RunErrandBegan(_run.Id, errand));
    }

    private void IsSetUp(ErrandDone done)
    {
        _run.Errands.Ended(done);
        if (_run.Reason is { } stopped)
        {
            FailRun(Words.StoppedBeforeBegin, CodeOf(stopped));
        }
        else if (done.Failure is { } failure)
        {
            FailRun($"{failure}; nothing was measured", done.IsRefused ? ExitCodes.BadInput : ExitCodes.SetupFailed);
        }
        else
        {
            PrepareShares();
        }
    }

    private void PrepareShares()
    {
        _run.AwaitNodes();
        Become(Preparing);
        foreach (var (node, share) in _run.Shares())
        {
            node.Tell(new PrepareShare(_run.Id, _run.Start.PlanText, _run.Start.Target, share) { Setup = _run.Errands.Setup });
        }
    }

    private void BeginWhenAllAreReady()
    {
        if (_run.Awaited.Count > 0)
        {
            return;
        }

        _run.Aggregator = Context.Watch(_aggregators.Start(Context, _run.Start, _run.Plan, [.. _run.Nodes.Keys]));
        _run.Clock = new RunClock(_time, TimeSpan.Zero);
        Become(Running);
        _run.TellNodes(new BeginShare(_run.Id, TimeSpan.Zero, _run.Aggregator));
        EndWhenOver();
    }

    private void TellSecond(SecondClosed closed) =>
        _run.Watcher.Tell(new SecondPassed(_run.Id, _run.Clock!.Now, closed.Second, closed.Recent));

    private void Act(Threshold threshold)
    {
        switch (threshold.Action)
        {
            case ThresholdAction.Abort:
                Drain(new StopReason.ThresholdBreached(threshold.Name), isHard: false);
                break;
            case ThresholdAction.GoTo goTo:
                Jump(goTo.Phase, threshold);
                break;
        }
    }

    private void Jump(string phaseName, Threshold threshold)
    {
        var words = $"{threshold.Name} stayed beyond its fail level";
        if (!_run.TryJump(phaseName, words, out var jump))
        {
            return;
        }

        _run.TellNodes(jump);
        _run.Watcher.Tell(new PhaseJumped(_run.Id, phaseName, words));
        EndWhenOver();
    }

    private void EndWork(ShareWorkDone share)
    {
        if (!_run.TryEndWork(share, out var jump))
        {
            return;
        }

        _run.TellNodes(jump);
        if (jump.Phase < _run.Plan.Phases.Count)
        {
            _run.Watcher.Tell(new PhaseJumped(_run.Id, _run.Plan.Phases[jump.Phase].Name, "the work of the phase before is done"));
        }

        EndWhenOver();
    }

    private void ChangeLoad(ChangeRunLoad asked)
    {
        var (told, refused) = _run.TryChange(asked.Change);
        if (told is null)
        {
            Sender.Tell(new LoadChangeRefused(_run.Id, refused!));
            return;
        }

        _run.TellNodes(told);
        Sender.Tell(new LoadChanged(_run.Id, told.Change));
        if (!Sender.Equals(_run.Watcher))
        {
            _run.Watcher.Tell(new LoadChanged(_run.Id, told.Change));
        }
    }

    private void EndWhenOver()
    {
        var left = _run.Schedule.End - _run.Clock!.Now;
        if (left > TimeSpan.Zero)
        {
            Timers.StartSingleTimer(nameof(LastPhaseOver), new LastPhaseOver(), left);
            return;
        }

        Drain(new StopReason.PlanCompleted(), isHard: false);
    }

    private void Drain(StopReason reason, bool isHard)
    {
        if (!_run.Stop(reason))
        {
            return;
        }

        Timers.Cancel(nameof(LastPhaseOver));
        _run.AwaitNodes();
        Become(Draining);
        var limit = isHard ? TimeSpan.Zero : _run.Plan.DrainLimit;
        Timers.StartSingleTimer(nameof(DrainedLongEnough), new DrainedLongEnough(), limit + _options.ConcludeWait);
        _run.TellNodes(new DrainShare(_run.Id, limit));
        _run.Watcher.Tell(new RunDraining(_run.Id, reason));
    }

    private void IsDrained(ShareDrained drained)
    {
        _run.Drained(drained);
        if (_run.Awaited.Count == 0)
        {
            TearDownThen(Conclude);
        }
    }

    private void ConcludeWithoutTheRest()
    {
        _run.Notes.Add($"Not drained in time, their last seconds may be missing: {string.Join(", ", _run.Awaited)}.");
        TearDownThen(Conclude);
    }

    private void TearDownThen(Action next)
    {
        Timers.Cancel(nameof(DrainedLongEnough));
        if (!_run.Errands.BeginTeardown())
        {
            next();
            return;
        }

        _afterTeardown = next;
        SendOut(Errand.Teardown);
        Become(TearingDown);
    }

    private void Conclude()
    {
        Become(Concluding);
        _run.Aggregator.Tell(new Conclude(_run.Reason!, _run.Ended, _run.LastSequences, _run.Notes) { TeardownFailure = _run.Errands.TeardownFailure });
    }

    private void AggregatorIsGone(IActorRef gone)
    {
        if (gone.Equals(_run.Aggregator))
        {
            FailRun("the metrics aggregator failed; the seconds before are in timeline.jsonl, the cause is in simulator.log", ExitCodes.SimulatorFailed);
        }
    }

    private void FailRun(string why, int exitCode)
    {
        _log.Info("Run {0} failed: {1}", _run.Id, why);
        _run.TellNodes(new DrainShare(_run.Id, TimeSpan.Zero));
        TearDownThen(() => End(new RunFailed(_run.Id, _run.Errands.TeardownFailure is { } left ? $"{why}; {left}" : why, exitCode)));
    }

    // The coordinator hears it first: whoever is told may start the next run at once.
    private void End(object toldToWatcher)
    {
        Context.Parent.Tell(new RunIsOver(_run.Id));
        _run.Watcher.Tell(toldToWatcher);
        Context.Stop(Self);
    }

    private static int CodeOf(StopReason reason) =>
        reason is StopReason.Signalled ? ExitCodes.StoppedBySignal : ExitCodes.StoppedByOperator;

    private static class Words
    {
        public const string StoppedBeforeBegin = "stopped before the first phase began; nothing was measured";
    }
}
