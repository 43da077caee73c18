using Akka.Actor;
using Akka.TestKit;
using Simulator.Actors.Runs;
using Simulator.Metrics.Results;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Load.LoadProtocol;
using static Simulator.Actors.Reporting.MetricsProtocol;
using static Simulator.Actors.Runs.RunProtocol;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Runs;

public class RunCoordinatorTests : ActorTest
{
    private static readonly RunId Run = new("run");

    private readonly TestProbe _watcher;
    private readonly TestProbe _nodeA;
    private readonly TestProbe _nodeB;
    private readonly FakeAggregators _aggregators;
    private readonly IActorRef _coordinator;
    private LoadPlan _plan = Plan(Users("first", 60, 10, 10), Users("second", 60, 10, 10), Users("third", 60, 10, 10));

    public RunCoordinatorTests()
    {
        (_watcher, _nodeA, _nodeB) = (CreateTestProbe(), CreateTestProbe(), CreateTestProbe());
        _aggregators = new FakeAggregators(TestActor);
        var options = new CoordinatorOptions { Nodes = 2, NodeWait = S(30), ConcludeWait = S(20), SnapshotWait = S(3) };
        _coordinator = Sys.ActorOf(RunCoordinator.Props(options, Time, new FakePlans(() => _plan), _aggregators));
    }

    // Idle and Gathering

    [Fact]
    public async Task A_node_that_offers_itself_is_acknowledged()
    {
        await Register(_nodeA, "a");

        Assert.Single(await AllHeard<NodeRegistered>(_nodeA));
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_is_refused()
    {
        await Start("broken");

        Assert.Equal([new RunRefused(Run, "this is no plan")], await AllHeard<object>(_watcher));
        await Start();
        Assert.Equal([new RunAccepted(Run)], await AllHeard<object>(_watcher));
    }

    [Fact]
    public async Task Too_few_nodes_in_time_end_the_run()
    {
        await Register(_nodeA, "a");
        await Start();

        await Pass(S(30));

        Assert.Equal([new RunAccepted(Run), new RunFailed(Run, "1 of 2 load nodes joined within 30 s", 102)], await AllHeard<object>(_watcher));
        await Start();
        Assert.Equal([new RunAccepted(Run)], await AllHeard<object>(_watcher));
    }

    [Fact]
    public async Task Nodes_are_waited_for_and_get_a_share_each()
    {
        await Register(_nodeB, "b");
        await Start();
        await Pass(S(29));
        Assert.Empty(await AllHeard<PrepareShare>(_nodeB));

        await Register(_nodeA, "a");

        Assert.Equal(new PrepareShare(Run, "plan", new Uri("http://target"), new Share(0, 2)), Assert.Single(await AllHeard<PrepareShare>(_nodeA)));
        Assert.Equal(new PrepareShare(Run, "plan", new Uri("http://target"), new Share(1, 2)), Assert.Single(await AllHeard<PrepareShare>(_nodeB)));
        await Pass(S(30));
        Assert.Empty(await AllHeard<RunFailed>(_watcher));
    }

    [Fact]
    public async Task The_load_of_a_run_without_phases_yet_cannot_be_changed_and_whoever_asks_is_told_so()
    {
        await Start();

        await Tell(_coordinator, new ChangeRunLoad(Run, LoadChange.Level(null, S(0), 5)));

        Assert.Equal(new LoadChangeRefused(Run, "its phases have not begun"), Assert.Single(await AllHeard<LoadChangeRefused>()));
    }

    // Every state before the first phase, and every reason.

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_is_stopped_before_its_first_phase_has_no_result(bool isPreparing)
    {
        foreach (var (reason, code) in new (StopReason, int)[] { (new StopReason.StoppedByOperator(""), 103), (new StopReason.Signalled("SIGINT"), 105) })
        {
            await Register(_nodeA, "a");
            await Start();
            if (isPreparing)
            {
                await Register(_nodeB, "b");
            }

            await Stop(reason);

            var failed = Assert.Single(await AllHeard<RunFailed>(_watcher));
            Assert.Equal(new RunFailed(Run, "stopped before the first phase began; nothing was measured", code), failed);
            Assert.Equal(isPreparing ? [new DrainShare(Run, TimeSpan.Zero)] : [], await AllHeard<DrainShare>(_nodeA));
        }
    }

    // Preparing

    [Fact]
    public async Task Accounts_are_summed_over_the_nodes()
    {
        await Prepare();

        await Tell(_coordinator, new SharePreparing(Run, "a", 5, 50));
        await Tell(_coordinator, new SharePreparing(Run, "b", 7, 40));
        await Tell(_coordinator, new SharePreparing(Run, "a", 25, 50));

        Assert.Equal(
            [new RunPreparing(Run, 5, 50), new RunPreparing(Run, 12, 90), new RunPreparing(Run, 32, 90)], await AllHeard<RunPreparing>(_watcher));
    }

    [Fact]
    public async Task A_share_that_is_refused_ends_the_run_on_all_nodes()
    {
        await Prepare();
        await Tell(_coordinator, new ShareReady(Run, "a"));

        await Tell(_coordinator, new ShareRefused(Run, "b", "target is not healthy", 104));

        Assert.Equal(new RunFailed(Run, "target is not healthy", 104), Assert.Single(await AllHeard<RunFailed>(_watcher)));
        Assert.Equal(new DrainShare(Run, TimeSpan.Zero), Assert.Single(await AllHeard<DrainShare>(_nodeA)));
        Assert.Equal(new DrainShare(Run, TimeSpan.Zero), Assert.Single(await AllHeard<DrainShare>(_nodeB)));
    }

    [Fact]
    public async Task A_node_that_fails_while_it_prepares_ends_the_run()
    {
        await Prepare();

        await Tell(_coordinator, new ShareFailed(Run, "b", "bug"));

        Assert.Equal(new RunFailed(Run, "b: bug", 107), Assert.Single(await AllHeard<RunFailed>(_watcher)));
    }

    [Fact]
    public async Task Words_of_another_run_are_not_heard()
    {
        await Prepare();
        var other = new RunId("other");

        await Tell(_coordinator, new ShareRefused(other, "a", "no", 104));
        await Tell(_coordinator, new ShareReady(other, "a"));
        await Tell(_coordinator, new ShareReady(other, "b"));
        await Tell(_coordinator, new StopRun(other, new StopReason.StoppedByOperator(""), false));

        Assert.Empty(await AllHeard<RunFailed>(_watcher));
        Assert.Empty(await AllHeard<BeginShare>(_nodeA));
    }

    [Fact]
    public async Task When_all_shares_are_ready_all_begin_at_once()
    {
        await Prepare();
        await Tell(_coordinator, new ShareReady(Run, "b"));
        Assert.Empty(await AllHeard<BeginShare>(_nodeB));

        await Tell(_coordinator, new ShareReady(Run, "a"));

        var begin = new BeginShare(Run, TimeSpan.Zero, _aggregators.Aggregator);
        Assert.Equal(begin, Assert.Single(await AllHeard<BeginShare>(_nodeA)));
        Assert.Equal(begin, Assert.Single(await AllHeard<BeginShare>(_nodeB)));
        Assert.Equal(["a", "b"], _aggregators.Nodes);
    }

    [Fact]
    public async Task Sinks_that_cannot_be_opened_end_the_run()
    {
        _aggregators.Failure = new IOException("disk full");

        await Begin();

        Assert.Equal(new RunFailed(Run, "the coordinator failed: disk full", 107), Assert.Single(await AllHeard<RunFailed>(_watcher)));
        Assert.Equal(new DrainShare(Run, TimeSpan.Zero), Assert.Single(await AllHeard<DrainShare>(_nodeA)));
    }

    // Running

    [Fact]
    public async Task Each_closed_second_is_told_with_the_age_of_the_run()
    {
        await Begin();
        await Pass(S(1.25));

        await Say(new SecondClosed(Second(0), null));

        var passed = Assert.Single(await AllHeard<SecondPassed>(_watcher));
        Assert.Equal((S(1.25), 0), (passed.Elapsed, passed.Second.Second));
    }

    [Fact]
    public async Task After_the_last_phase_the_run_is_drained()
    {
        await Begin();

        await Pass(S(179.9));
        Assert.Empty(await AllHeard<DrainShare>(_nodeA));
        await Pass(S(0.1));

        Assert.Equal(new DrainShare(Run, S(5)), Assert.Single(await AllHeard<DrainShare>(_nodeA)));
        Assert.Equal(new RunDraining(Run, new StopReason.PlanCompleted()), Assert.Single(await AllHeard<RunDraining>(_watcher)));
    }

    [Fact]
    public async Task The_first_reason_to_stop_wins()
    {
        await Begin();
        await Pass(S(10));
        var reason = new StopReason.StoppedByOperator("enough");

        await Stop(reason);
        await Stop(new StopReason.Signalled("SIGINT"));
        await Say(new ThresholdActed(Goal(new ThresholdAction.Abort(S(1)))));
        await Pass(S(1));
        await Drained();

        Assert.Equal(reason, Assert.Single(await AllHeard<RunDraining>(_watcher)).Reason);
        var conclude = Assert.Single(await AllHeard<Conclude>());
        Assert.Equal((reason, S(10)), (conclude.Reason, conclude.Elapsed));
    }

    [Fact]
    public async Task A_threshold_that_aborts_is_the_reason()
    {
        await Begin();

        await Say(new ThresholdActed(Goal(new ThresholdAction.Abort(S(1)))));

        Assert.Equal(new RunDraining(Run, new StopReason.ThresholdBreached("goal")), Assert.Single(await AllHeard<RunDraining>(_watcher)));
        Assert.Equal(new DrainShare(Run, S(5)), Assert.Single(await AllHeard<DrainShare>(_nodeB)));
    }

    [Fact]
    public async Task A_node_that_fails_is_the_reason()
    {
        await Begin();

        await Tell(_coordinator, new ShareFailed(Run, "b", "100 users failed"));

        Assert.Equal(new RunDraining(Run, new StopReason.SimulatorFailed("b: 100 users failed")), Assert.Single(await AllHeard<RunDraining>(_watcher)));
    }

    [Fact]
    public async Task A_hard_stop_leaves_no_time()
    {
        await Begin();

        await Stop(new StopReason.Signalled("SIGTERM"), isHard: true);

        Assert.Equal(new DrainShare(Run, TimeSpan.Zero), Assert.Single(await AllHeard<DrainShare>(_nodeA)));
    }

    [Fact]
    public async Task A_hard_stop_may_follow_a_soft_one()
    {
        await Begin();

        await Stop(new StopReason.Signalled("SIGINT"));
        await Stop(new StopReason.Signalled("SIGINT"), isHard: true);

        Assert.Equal([new DrainShare(Run, S(5)), new DrainShare(Run, TimeSpan.Zero)], await AllHeard<DrainShare>(_nodeA));
        Assert.Single(await AllHeard<RunDraining>(_watcher));
    }

    [Fact]
    public async Task A_threshold_may_send_the_run_to_a_later_phase()
    {
        await Begin();
        await Pass(S(10));

        await Say(new ThresholdActed(Goal(new ThresholdAction.GoTo("third", S(1)))));

        Assert.Equal(new JumpToPhase(Run, Epoch: 1, Phase: 2, S(10)), Assert.Single(await AllHeard<JumpToPhase>(_nodeA)));
        Assert.Equal(new PhaseJumped(Run, "third", "goal stayed beyond its fail level"), Assert.Single(await AllHeard<PhaseJumped>(_watcher)));
        await Pass(S(59.9));
        Assert.Empty(await AllHeard<DrainShare>(_nodeA));
        await Pass(S(0.1));
        await Drained();
        Assert.Equal(["At 10 s the run went on with phase third: goal stayed beyond its fail level."], Assert.Single(await AllHeard<Conclude>()).Notes);
    }

    [Fact]
    public async Task When_all_nodes_have_done_a_phases_work_the_run_goes_on()
    {
        await Begin();
        await Pass(S(10));

        await Say(new ShareWorkDone(Run, "a", 0));
        Assert.Empty(await AllHeard<JumpToPhase>(_nodeA));
        await Say(new ShareWorkDone(Run, "b", 0));

        Assert.Equal(new JumpToPhase(Run, Epoch: 1, Phase: 1, S(10)), Assert.Single(await AllHeard<JumpToPhase>(_nodeB)));
        Assert.Equal(new PhaseJumped(Run, "second", "the work of the phase before is done"), Assert.Single(await AllHeard<PhaseJumped>(_watcher)));
    }

    [Fact]
    public async Task The_work_of_the_last_phase_completes_the_plan()
    {
        await Begin();
        await Pass(S(130));

        await Say(new ShareWorkDone(Run, "a", 2));
        await Say(new ShareWorkDone(Run, "b", 2));

        Assert.Equal(new StopReason.PlanCompleted(), Assert.Single(await AllHeard<RunDraining>(_watcher)).Reason);
    }

    [Fact]
    public async Task Work_of_a_phase_that_is_over_moves_nothing()
    {
        await Begin();
        await Pass(S(70));

        await Say(new ShareWorkDone(Run, "a", 0));
        await Say(new ShareWorkDone(Run, "b", 0));

        Assert.Empty(await AllHeard<JumpToPhase>(_nodeA));
    }

    [Fact]
    public async Task A_change_of_the_load_is_told_to_all_nodes_with_its_moment_and_epoch()
    {
        await Begin();
        await Pass(S(10));
        var change = LoadChange.Level(null, S(10), 50);

        await Say(new ChangeRunLoad(Run, change with { At = TimeSpan.Zero }));
        await Say(new ChangeRunLoad(Run, LoadChange.Times(0, S(20), 0)));

        Assert.Equal([new ChangeLoad(Run, 1, change), new ChangeLoad(Run, 2, LoadChange.Times(0, S(20), 0))], await AllHeard<ChangeLoad>(_nodeA));
        Assert.Equal([change, LoadChange.Times(0, S(20), 0)], (await AllHeard<LoadChanged>(_watcher)).Select(changed => changed.Change));
    }

    [Fact]
    public async Task A_change_that_cannot_be_is_refused_with_the_reason()
    {
        await Begin();

        _coordinator.Tell(new ChangeRunLoad(Run, LoadChange.Level(9, S(1), 5)), _watcher);
        await Settled();

        Assert.Equal("there is no population 9", Assert.Single(await AllHeard<LoadChangeRefused>(_watcher)).Why);
        Assert.Empty(await AllHeard<ChangeLoad>(_nodeA));
    }

    [Fact]
    public async Task Each_jump_has_an_epoch_of_its_own()
    {
        await Begin();

        await Say(new ThresholdActed(Goal(new ThresholdAction.GoTo("second", S(1)))));
        await Pass(S(1));
        await Say(new ThresholdActed(Goal(new ThresholdAction.GoTo("third", S(1)))));

        Assert.Equal([new JumpToPhase(Run, 1, 1, S(0)), new JumpToPhase(Run, 2, 2, S(1))], await AllHeard<JumpToPhase>(_nodeA));
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public async Task Nobody_is_sent_to_a_phase_that_is_in_force_or_over(string phase)
    {
        await Begin();
        await Pass(S(70));

        await Say(new ThresholdActed(Goal(new ThresholdAction.GoTo(phase, S(1)))));

        Assert.Empty(await AllHeard<JumpToPhase>(_nodeA));
        Assert.Empty(await AllHeard<PhaseJumped>(_watcher));
    }

    // Draining and Concluding

    [Fact]
    public async Task When_all_nodes_have_drained_the_aggregator_concludes()
    {
        await Begin();
        await Pass(S(20));
        await Stop(new StopReason.StoppedByOperator(""));

        await Tell(_coordinator, new ShareDrained(Run, "a", 21, 0));
        Assert.Empty(await AllHeard<Conclude>());
        await Tell(_coordinator, new ShareDrained(Run, "b", 22, 3));

        var conclude = Assert.Single(await AllHeard<Conclude>());
        Assert.Equal(new Dictionary<string, long> { ["a"] = 21, ["b"] = 22 }, conclude.LastSequences);
        Assert.Equal(["On b the code of users failed 3 times; each began anew."], conclude.Notes);
    }

    [Fact]
    public async Task Nodes_that_do_not_drain_in_time_are_named()
    {
        await Begin();
        await Stop(new StopReason.StoppedByOperator(""));
        await Tell(_coordinator, new ShareDrained(Run, "a", 21, 0));

        await Pass(S(24.9));
        Assert.Empty(await AllHeard<Conclude>());
        await Pass(S(0.1));

        Assert.Equal(["Not drained in time, their last seconds may be missing: b."], Assert.Single(await AllHeard<Conclude>()).Notes);
    }

    [Fact]
    public async Task The_whole_is_handed_to_who_started_the_run_and_another_may_begin()
    {
        await Begin();
        await Stop(new StopReason.StoppedByOperator(""));
        await Drained();

        await Say(new SecondClosed(Second(7), null));
        await Say(new Concluded([1, 2, 3]));
        await AllHeard<object>(_nodeA);

        Assert.Equal(7, Assert.Single(await AllHeard<SecondPassed>(_watcher)).Second.Second);
        await Start();
        Assert.Single(await AllHeard<RunAccepted>(_watcher));
        Assert.Single(await AllHeard<PrepareShare>(_nodeA));
    }

    [Fact]
    public async Task The_record_comes_last()
    {
        await Begin();
        await Stop(new StopReason.StoppedByOperator(""));
        await Drained();

        await Say(new Concluded([1, 2, 3]));

        Assert.Equal([1, 2, 3], Assert.IsType<RunFinished>((await AllHeard<object>(_watcher))[^1]).Record);
    }

    // All states

    public static TheoryData<string> States => ["Gathering", "Preparing", "Running", "Draining", "Concluding"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task One_run_at_a_time(string state)
    {
        await GoTo(state);
        var second = CreateTestProbe();

        _coordinator.Tell(new StartRun(new RunId("second"), "plan", "hash", new Uri("http://target")), second);

        Assert.Equal([new RunRefused(new RunId("second"), "run run is in progress; one run at a time")], await AllHeard<object>(second));
        Assert.Empty(await AllHeard<RunRefused>(_watcher));
    }

    [Theory]
    [InlineData("Running")]
    [InlineData("Draining")]
    [InlineData("Concluding")]
    public async Task Without_its_aggregator_a_run_has_failed(string state)
    {
        await GoTo(state);
        await AllHeard<object>(_nodeA);

        await Tell(_aggregators.Aggregator, new FakeAggregators.Fail());

        var failed = Assert.Single(await AllHeard<RunFailed>(_watcher));
        Assert.Equal(107, failed.ExitCode);
        Assert.StartsWith("the metrics aggregator failed", failed.Why, StringComparison.Ordinal);
        Assert.Equal([new DrainShare(Run, TimeSpan.Zero)], await AllHeard<object>(_nodeA));
        await Start();
        Assert.Single(await AllHeard<RunAccepted>(_watcher));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_node_that_offers_itself_during_a_run_is_for_the_next(string state)
    {
        await GoTo(state == "Gathering" ? "Preparing" : state);
        var late = CreateTestProbe();

        await Register(late, "c");

        Assert.Equal([new NodeRegistered()], await AllHeard<object>(late));
    }

    private static Threshold Goal(ThresholdAction action) => new()
    {
        Name = "goal", Scope = new ThresholdScope.WholeRun(), Metric = new Metric.ErrorRate(), Limits = new Limits(false, 0.1, null, null), Action = action,
    };

    private static SecondRecord Second(int second) => new(
        second, 0, "first", null, 10, 10, 0, 0, 0, 0, 0, 0, new Dictionary<string, long>(), null, null, 0, 0, new Dictionary<string, long>(),
        new GeneratorSecond(null, 0, 0, 0, 0, 0, 2), true);

    private Task Register(TestProbe node, string name)
    {
        _coordinator.Tell(new RegisterNode(name, node), node);
        return Settled();
    }

    private Task Start(string plan = "plan")
    {
        _coordinator.Tell(new StartRun(Run, plan, "hash", new Uri("http://target")), _watcher);
        return Settled();
    }

    private Task Stop(StopReason reason, bool isHard = false) => Tell(_coordinator, new StopRun(Run, reason, isHard));

    private Task Say(object message) => Tell(_aggregators.Aggregator, new FakeAggregators.Say(message));

    private async Task Prepare()
    {
        await Register(_nodeA, "a");
        await Register(_nodeB, "b");
        await Start();
    }

    private async Task Begin()
    {
        await Prepare();
        await Tell(_coordinator, new ShareReady(Run, "a"));
        await Tell(_coordinator, new ShareReady(Run, "b"));
    }

    private async Task Drained()
    {
        await Tell(_coordinator, new ShareDrained(Run, "a", 1, 0));
        await Tell(_coordinator, new ShareDrained(Run, "b", 1, 0));
    }

    private async Task GoTo(string state)
    {
        var steps = new Func<Task>[] { () => Start(), () => Task.WhenAll(Register(_nodeA, "a"), Register(_nodeB, "b")), ReadyAll, () => Stop(new StopReason.StoppedByOperator("")), Drained };
        foreach (var step in steps.Take(States.Select(row => row.Data).ToList().IndexOf(state) + 1))
        {
            await step();
        }

        async Task ReadyAll()
        {
            await Tell(_coordinator, new ShareReady(Run, "a"));
            await Tell(_coordinator, new ShareReady(Run, "b"));
        }
    }
}
