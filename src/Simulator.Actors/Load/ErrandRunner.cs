using System.Globalization;
using Akka.Actor;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using static Simulator.Actors.Load.LoadProtocol;

namespace Simulator.Actors.Load;

/// <summary>Carries out one errand of a plan on this node: one user, one session, nothing measured. Answers once, whatever happens, and stops.</summary>
/// <param name="asker">Is told how it went.</param>
internal sealed class ErrandRunner(RunErrand errand, string node, IActorRef asker, INodeRunFactory runs, TimeProvider time, Func<RunClock, IPacer> pacers) : UntypedActor, IWithTimers
{
    private readonly CancellationTokenSource _stop = new();
    private NodeRun? _run;
    private ErrandMind? _mind;
    private bool _hasAnswered;

    private sealed record TimedOut : ILocalMessage;

    private sealed record Prepared(Exception? Failure) : ILocalMessage;

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(RunErrand errand, string node, IActorRef asker, INodeRunFactory runs, TimeProvider time, Func<RunClock, IPacer> pacers) =>
        Akka.Actor.Props.Create(() => new ErrandRunner(errand, node, asker, runs, time, pacers));

    // A user whose code throws ends the errand, as every other end of it does.
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(failure =>
    {
        Answer($"failed in the simulator's own code: {failure.Message}");
        return Directive.Stop;
    });

    protected override void PreStart()
    {
        try
        {
            _run = runs.Create(errand);
        }
        catch (PlanRefusedException refused)
        {
            Answer(refused.Message);
            return;
        }

        Timers.StartSingleTimer(nameof(TimedOut), new TimedOut(), Limit);
        _run.Target.PrepareAsync([], _ => { }, _stop.Token)
            .ContinueWith(task => new Prepared(task.IsCanceled ? new OperationCanceledException() : task.Exception?.GetBaseException()), TaskScheduler.Default)
            .PipeTo(Self);
    }

    private void Begin(Prepared prepared)
    {
        // Whatever is wrong with the target, a teardown tries to clear what it can.
        if (prepared.Failure is { } failure && errand.Errand == Errand.Setup)
        {
            Answer(failure.Message, isRefused: failure is TargetRefusedException);
            return;
        }

        var clock = new RunClock(time, TimeSpan.Zero);
        _run!.Begin(clock, pacers(clock));
        var key = new UserKey(0, _run.Plan.Populations[0].Name, 0);
        _mind = new ErrandMind(_run.Behaviours.Create(key), stopsAtFailure: errand.Errand == Errand.Setup);
        var user = Context.Watch(Context.ActorOf(VirtualUser.Props(key, _mind, _run, isClosed: false).WithDispatcher(Dispatchers.Users), "user"));
        user.Tell(new VirtualUser.BeginSession(clock.Now));
    }

    protected override void PostStop()
    {
        Answer("was broken off");
        _stop.Cancel();
        _stop.Dispose();
        _run?.Release();
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Prepared prepared: Begin(prepared); break;
            case Terminated: Answer(_mind!.Failure is { } failure ? WithDetails(failure) : null); break;
            case TimedOut: Answer(WithDetails($"took longer than {Seconds(Limit)}; {_mind?.LastStep ?? "no step"} came last")); break;
            case DropErrand: Answer("was stopped"); break;
            default: Unhandled(message); break;
        }
    }

    private TimeSpan Limit => (errand.Errand == Errand.Setup ? _run!.Plan.Setup : _run!.Plan.Teardown)?.Timeout ?? TimeSpan.Zero;

    private void Answer(string? failure, bool isRefused = false)
    {
        if (_hasAnswered) return;
        _hasAnswered = true;
        var name = errand.Errand == Errand.Setup ? "setup" : "teardown";
        asker.Tell(new ErrandDone(errand.RunId, errand.Errand, node, failure is null ? Captured() : null) 
        {
            Failure = failure is null ? null : isRefused ? failure : $"{name} {failure}", IsRefused = isRefused,
        });
        Context.Stop(Self);
    }

    // The target's own words say more: what was expected, and how the answer began.
    private string WithDetails(string failure) => _run!.Target.Troubles is { Count: > 0 } troubles ? $"{failure}: {string.Join("; ", troubles)}" : failure;

    private Dictionary<string, CapturedValue>? Captured() =>
        errand.Errand == Errand.Setup && _run!.Plan.Setup is { } setup && _mind!.Values is { } values ? SetupValues.Of(setup, values) : null;

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
