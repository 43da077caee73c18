using Akka.Actor;
using Akka.Event;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Load.LoadProtocol;
using static Simulator.Actors.Runs.RunProtocol;

namespace Simulator.Actors.Runs;

/// <summary>
/// Knows the load nodes, starts runs and sees to it that there is one at a time; a cluster singleton. A run itself is carried out by its <see cref="RunDirector"/>, which hears
/// whatever concerns it.
/// </summary>
internal sealed class RunCoordinator : ReceiveActor
{
    private readonly CoordinatorOptions _options;
    private readonly TimeProvider _time;
    private readonly IPlanReader _plans;
    private readonly IAggregatorFactory _aggregators;
    private readonly Dictionary<string, IActorRef> _nodes = new(StringComparer.Ordinal);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private (RunId Id, IActorRef Watcher, IActorRef Director)? _run;
    private int _runs;

    public RunCoordinator(CoordinatorOptions options, TimeProvider time, IPlanReader plans, IAggregatorFactory aggregators)
    {
        (_options, _time, _plans, _aggregators) = (options, time, plans, aggregators);
        Receive<RegisterNode>(Register);
        Receive<StartRun>(Start);
        Receive<RunDirector.RunIsOver>(over => over.RunId == _run?.Id, _ => _run = null);
        Receive<ChangeRunLoad>(change => _run is null, change => Sender.Tell(new LoadChangeRefused(change.RunId, "no such run is in progress")));
        ReceiveAny(message => _run?.Director.Forward(message));
    }

    public static Props Props(CoordinatorOptions options, TimeProvider time, IPlanReader plans, IAggregatorFactory aggregators) =>
        Akka.Actor.Props.Create(() => new RunCoordinator(options, time, plans, aggregators));

    // A director that fails, or cannot open the sinks, would leave watcher and nodes without a word.
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(failure =>
        {
            _log.Error(failure, "{0} failed", Sender.Path.Name);
            if (_run is { } run)
            {
                run.Watcher.Tell(new RunFailed(run.Id, $"the coordinator failed: {failure.Message}", ExitCodes.SimulatorFailed));
                foreach (var node in _nodes.Values)
                {
                    node.Tell(new DrainShare(run.Id, TimeSpan.Zero));
                }

                _run = null;
            }

            return Directive.Stop;
        });

    private void Register(RegisterNode node)
    {
        _nodes[node.Node] = node.LoadNode;
        node.LoadNode.Tell(new NodeRegistered());
        _run?.Director.Forward(node);
    }

    private void Start(StartRun start)
    {
        if (_run is { } run)
        {
            Sender.Tell(new RunRefused(start.RunId, $"run {run.Id} is in progress; one run at a time"));
            return;
        }

        LoadPlan plan;
        try
        {
            plan = _plans.Read(start.PlanText);
        }
        catch (PlanRefusedException refused)
        {
            Sender.Tell(new RunRefused(start.RunId, refused.Message));
            return;
        }

        Sender.Tell(new RunAccepted(start.RunId));
        var director = Context.ActorOf(RunDirector.Props(_options, _time, _aggregators, new RunInProgress(start, plan, Sender), new Dictionary<string, IActorRef>(_nodes)), $"run-{++_runs}");
        _run = (start.RunId, Sender, director);
    }
}
