using Akka.Actor;
using Akka.TestKit;
using Simulator.Actors.Runs;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using static Simulator.Actors.Load.LoadProtocol;
using static Simulator.Actors.Reporting.MetricsProtocol;
using static Simulator.Actors.Runs.RunProtocol;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Runs;

/// <summary>What is done once a run: before its shares are prepared, and after they have drained.</summary>
public class RunErrandsTests : ActorTest
{
    private static readonly RunId Run = new("run");
    private static readonly Dictionary<string, CapturedValue> Captured = new() { ["shop"] = new("7", ValueKind.Number) };

    private readonly TestProbe _watcher;
    private readonly TestProbe _nodeA;
    private readonly TestProbe _nodeB;
    private readonly IActorRef _coordinator;
    private LoadPlan _plan = Plan(Users("only", 60, 10, 10)) with
    {
        Setup = new ErrandPlan(TimeSpan.FromSeconds(40), new Scenario("setup", [], [])), Teardown = new ErrandPlan(TimeSpan.FromSeconds(10), new Scenario("teardown", [], [])),
    };

    public RunErrandsTests()
    {
        (_watcher, _nodeA, _nodeB) = (CreateTestProbe(), CreateTestProbe(), CreateTestProbe());
        var options = new CoordinatorOptions { Nodes = 2, NodeWait = S(30), ConcludeWait = S(20), SnapshotWait = S(3) };
        _coordinator = Sys.ActorOf(RunCoordinator.Props(options, Time, new FakePlans(() => _plan), new FakeAggregators(TestActor)));
    }

    [Fact]
    public async Task One_node_sets_up_before_any_share_is_prepared()
    {
        await Start();

        Assert.Equal(new RunErrand(Run, Errand.Setup, "plan", new Uri("http://target")), Assert.Single(await AllHeard<RunErrand>(_nodeA)));
        Assert.DoesNotContain(await AllHeard<IWireMessage>(_nodeB), message => message is not NodeRegistered);
        Assert.Equal([new RunAccepted(Run), new RunErrandBegan(Run, Errand.Setup)], await AllHeard<IWireMessage>(_watcher));
    }

    [Fact]
    public async Task What_setup_captured_goes_to_all_nodes_and_to_the_teardown()
    {
        await Start();
        await SetUp();

        Assert.Equal("7", Assert.Single(await AllHeard<PrepareShare>(_nodeA)).Setup!["shop"].Text);
        Assert.Equal("7", Assert.Single(await AllHeard<PrepareShare>(_nodeB)).Setup!["shop"].Text);
        await ReadyAll();
        await Tell(_coordinator, new StopRun(Run, new StopReason.StoppedByOperator(""), false));
        await DrainAll();

        var teardown = Assert.Single(await AllHeard<RunErrand>(_nodeA));
        Assert.Equal((Errand.Teardown, "7"), (teardown.Errand, teardown.Setup!["shop"].Text));
    }

    [Fact]
    public async Task A_setup_that_fails_ends_the_run_with_its_code_and_is_torn_down()
    {
        await Start();

        await Done(Errand.Setup, "setup step open shop (setup.steps.open shop) ended as ServerError");

        Assert.Empty(await AllHeard<RunFailed>(_watcher));
        await Done(Errand.Teardown);
        Assert.Equal(
            new RunFailed(Run, "setup step open shop (setup.steps.open shop) ended as ServerError; nothing was measured", 100), Assert.Single(await AllHeard<RunFailed>(_watcher)));
        Assert.Empty(await AllHeard<PrepareShare>(_nodeB));
    }

    [Fact]
    public async Task A_target_that_refuses_the_run_before_setup_ends_it_as_bad_input_and_has_nothing_to_tear_down()
    {
        await Start();

        await Answer(Watch(Errand.Setup), new ErrandDone(Run, Errand.Setup, "a", null) { Failure = "target http://target/ cannot be reached: no", IsRefused = true });

        Assert.Equal(new RunFailed(Run, "target http://target/ cannot be reached: no; nothing was measured", 104), Assert.Single(await AllHeard<RunFailed>(_watcher)));
        Assert.DoesNotContain(await AllHeard<RunErrand>(_nodeA), errand => errand.Errand == Errand.Teardown);
    }

    [Fact]
    public async Task A_node_that_never_answers_is_waited_for_as_long_as_setup_may_take()
    {
        _plan = _plan with { Teardown = null };
        await Start();

        await Pass(S(59));
        Assert.Empty(await AllHeard<RunFailed>(_watcher));
        await Pass(S(1));

        var failed = Assert.Single(await AllHeard<RunFailed>(_watcher));
        Assert.Equal(100, failed.ExitCode);
        Assert.StartsWith("setup has no end that is known: node ", failed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_during_its_setup_breaks_it_off_and_tears_down()
    {
        await Start();

        await Tell(_coordinator, new StopRun(Run, new StopReason.Signalled("SIGINT"), false));
        Assert.Equal(new DropErrand(Run, Errand.Setup), Assert.Single(await AllHeard<DropErrand>(_nodeA)));
        await Done(Errand.Setup, "setup was stopped");
        await Done(Errand.Teardown);

        Assert.Equal(new RunFailed(Run, "stopped before the first phase began; nothing was measured", 105), Assert.Single(await AllHeard<RunFailed>(_watcher)));
    }

    [Fact]
    public async Task A_share_that_is_refused_is_followed_by_the_teardown()
    {
        await Start();
        await SetUp();

        await Tell(_coordinator, new ShareRefused(Run, "b", "target is not healthy", 104));
        Assert.Empty(await AllHeard<RunFailed>(_watcher));
        await Done(Errand.Teardown, "teardown took longer than 10 s");

        Assert.Equal(new RunFailed(Run, "target is not healthy; teardown took longer than 10 s", 104), Assert.Single(await AllHeard<RunFailed>(_watcher)));
    }

    [Fact]
    public async Task The_run_concludes_after_its_teardown_and_keeps_what_went_wrong_with_it()
    {
        await Start();
        await SetUp();
        await ReadyAll();
        await Tell(_coordinator, new StopRun(Run, new StopReason.StoppedByOperator(""), false));
        await DrainAll();
        Assert.Empty(await AllHeard<Conclude>());

        await Done(Errand.Teardown, "teardown took longer than 10 s");

        Assert.Equal("teardown took longer than 10 s", Assert.Single(await AllHeard<Conclude>()).TeardownFailure);
        Assert.Contains(new RunErrandBegan(Run, Errand.Teardown), await AllHeard<RunErrandBegan>(_watcher));
    }

    [Fact]
    public async Task A_plan_with_a_teardown_alone_is_torn_down_too()
    {
        _plan = _plan with { Setup = null };
        await Start();
        await ReadyAll();
        await Tell(_coordinator, new StopRun(Run, new StopReason.StoppedByOperator(""), false));
        await DrainAll();

        Assert.Equal(Errand.Teardown, Assert.Single(await AllHeard<RunErrand>(_nodeA)).Errand);
    }

    [Fact]
    public async Task Only_a_hard_stop_breaks_the_teardown_off()
    {
        await Start();
        await SetUp();
        await ReadyAll();
        await Tell(_coordinator, new StopRun(Run, new StopReason.Signalled("SIGINT"), false));
        await DrainAll();

        await Tell(_coordinator, new StopRun(Run, new StopReason.Signalled("SIGINT"), false));
        Assert.Empty(await AllHeard<DropErrand>(_nodeA));
        await Tell(_coordinator, new StopRun(Run, new StopReason.Signalled("SIGINT"), true));

        Assert.Equal(new DropErrand(Run, Errand.Teardown), Assert.Single(await AllHeard<DropErrand>(_nodeA)));
    }

    private async Task Start()
    {
        _coordinator.Tell(new RegisterNode("a", _nodeA), _nodeA);
        _coordinator.Tell(new RegisterNode("b", _nodeB), _nodeB);
        _coordinator.Tell(new StartRun(Run, "plan", "hash", new Uri("http://target")), _watcher);
        await Settled();
    }

    private Task SetUp() => Answer(Watch(Errand.Setup), new ErrandDone(Run, Errand.Setup, "a", Captured));

    private Task Done(Errand errand, string? failure = null) => Answer(Watch(errand), new ErrandDone(Run, errand, "a", null) { Failure = failure });

    // What asked the node: a child of the run's director.
    private ActorSelection Watch(Errand errand) => Sys.ActorSelection(_coordinator.Path / "run-1" / $"{errand}-run");

    private async Task Answer(ActorSelection actor, object message)
    {
        actor.Tell(message, TestActor);
        await Settled();
    }

    private async Task ReadyAll()
    {
        await Tell(_coordinator, new ShareReady(Run, "a"));
        await Tell(_coordinator, new ShareReady(Run, "b"));
    }

    private async Task DrainAll()
    {
        await Tell(_coordinator, new ShareDrained(Run, "a", 1, 0));
        await Tell(_coordinator, new ShareDrained(Run, "b", 1, 0));
    }
}
