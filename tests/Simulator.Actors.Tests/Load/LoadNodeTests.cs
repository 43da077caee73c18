using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Runs;
using static Simulator.Actors.Load.LoadProtocol;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Load;

public class LoadNodeTests : ActorTest
{
    private static readonly RunId Run = new("run");

    private static readonly LoadOptions Options = new()
    {
        RegisterInterval = TimeSpan.FromSeconds(1), ResendSnapshotsAfter = TimeSpan.FromSeconds(5), KeepSnapshots = 100, MaxUserFailures = 3,
    };

    private readonly ScriptedMinds _minds = new(BrowseAndBuy, TimeSpan.FromSeconds(1));
    private readonly FakeAggregator.Book _book = new();
    private readonly FakeRuns _runs;
    private readonly IActorRef _aggregator;
    private readonly IActorRef _node;

    public LoadNodeTests()
    {
        _runs = new FakeRuns(Plan(Users("many", 100, 6, 6), Users("few", 100, 2, 2)), _minds);
        _aggregator = Sys.ActorOf(Props.Create(() => new FakeAggregator(_book)));
        _node = Sys.ActorOf(LoadNode.Props("node", TestActor, _runs, Time, clock => Pacer = new ManualPacer(clock), Options));
    }

    [Fact]
    public async Task It_offers_itself_until_the_coordinator_answers()
    {
        await Pass(S(1));
        await Pass(S(1));
        Assert.Equal([_node, _node, _node], (await AllHeard<RegisterNode>()).Select(offer => offer.LoadNode));

        await Tell(_node, new NodeRegistered());
        await Pass(S(1));

        Assert.Empty(await AllHeard<RegisterNode>());
    }

    [Fact]
    public async Task It_opens_the_accounts_of_its_share_and_says_when_they_are_ready()
    {
        await Prepare(new Share(1, 2));
        Assert.Equal([1, 3, 5], _runs.Target.Users.Select(user => user.Number));

        _runs.Target.Progress(2);
        Assert.Equal(new SharePreparing(Run, "node", 2, 3), await Expect<SharePreparing>());
        _runs.Target.Prepared();

        Assert.Equal(new ShareReady(Run, "node"), await Expect<ShareReady>());
    }

    [Fact]
    public async Task A_plan_that_it_cannot_carry_out_is_refused_as_bad_input()
    {
        _runs.Failure = new PlanRefusedException("target.binding fax is unknown");

        await Prepare();

        Assert.Equal(new ShareRefused(Run, "node", "target.binding fax is unknown", 104), await Expect<ShareRefused>());
    }

    [Theory]
    [InlineData(true, 104)]
    [InlineData(false, 107)]
    public async Task A_target_that_cannot_be_made_ready_is_refused(bool isTargetsFault, int exitCode)
    {
        await Prepare();

        _runs.Target.Refuse(isTargetsFault ? new TargetRefusedException("not healthy") : new InvalidOperationException("not healthy"));

        Assert.Equal(new ShareRefused(Run, "node", "not healthy", exitCode), await Expect<ShareRefused>());
        await Settled();
        Assert.True(_runs.Target.IsDisposed);
    }

    [Fact]
    public async Task After_a_refusal_another_run_may_come()
    {
        await Prepare();
        _runs.Target.Refuse(new TargetRefusedException("not healthy"));
        await Expect<ShareRefused>();

        await Prepare();
        _runs.Target.Prepared();

        await Expect<ShareReady>();
    }

    [Fact]
    public async Task A_run_that_is_drained_while_it_prepares_is_dropped_without_a_word()
    {
        await Prepare();
        var first = _runs.Target;

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));
        await Prepare();
        await WaitUntilMade(2);
        _runs.Target.Prepared();

        Assert.IsType<ShareReady>(await Expect<object>());
        Assert.True(first.Stop.IsCancellationRequested);
        Assert.True(first.IsDisposed);
    }

    [Fact]
    public async Task A_run_that_is_drained_before_it_began_is_dropped()
    {
        await PrepareWholly();

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));

        Assert.True(_runs.Target.IsDisposed);
        await Prepare();
        Assert.Equal(2, _runs.Made);
    }

    [Fact]
    public async Task A_share_that_comes_during_another_run_is_prepared_after_it()
    {
        await Begin();
        await Tell(_node, new PrepareShare(new RunId("next"), "plan", new Uri("http://localhost"), Share.Whole));
        Assert.Equal(1, _runs.Made);

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));
        await Expect<ShareDrained>();
        await WaitUntilMade(2);
        _runs.Target.Prepared();

        Assert.Equal(new RunId("next"), (await Expect<ShareReady>()).RunId);
    }

    [Fact]
    public async Task A_begun_share_creates_its_load_and_publishes_its_seconds()
    {
        await Begin();

        await Pass(S(3.5));

        Assert.Equal(6, _runs.Target.Sent.Count);
        Assert.Equal([0, 1, 2], _book.Taken.Select(taken => taken.Second));
        Assert.Equal((6, 6), (_book.Taken[0].Populations[0].PlannedUsers, _book.Taken[0].Populations[0].ActiveUsers));
    }

    [Fact]
    public async Task A_node_that_begins_late_is_where_the_run_is()
    {
        await PrepareWholly();

        await Tell(_node, new BeginShare(Run, S(150), _aggregator));
        await Pass(S(1));

        Assert.Equal(2, _minds.Made.Count);
        Assert.Equal((150, 1), (Assert.Single(_book.Taken).Second, _book.Taken[0].Segment));
    }

    [Fact]
    public async Task The_words_of_another_run_are_not_heard()
    {
        await PrepareWholly();
        var other = new RunId("other");

        await Tell(_node, new BeginShare(other, TimeSpan.Zero, _aggregator));
        Assert.Empty(_minds.Made);
        await Tell(_node, new BeginShare(Run, TimeSpan.Zero, _aggregator));
        await Tell(_node, new JumpToPhase(other, 1, 1, TimeSpan.Zero));
        await Tell(_node, new DrainShare(other, TimeSpan.Zero));
        await Pass(S(1));

        Assert.Equal(6, _runs.Run.Instruments.Tallies[0].Flip(plannedUsers: 0).ActiveUsers);
    }

    [Fact]
    public async Task A_jump_is_made_once_and_an_older_one_is_old_news()
    {
        await Begin();
        await Pass(S(10));

        await Tell(_node, new JumpToPhase(Run, Epoch: 2, Phase: 1, S(10)));
        await Tell(_node, new JumpToPhase(Run, Epoch: 1, Phase: 0, S(11)));
        await Tell(_node, new JumpToPhase(Run, Epoch: 2, Phase: 0, S(12)));
        await Pass(S(5));

        Assert.Equal(S(110), _runs.Run.Schedule.End);
        Assert.Equal(1, _book.Taken[^1].Segment);
    }

    [Fact]
    public async Task A_change_of_the_load_is_made_once_and_an_older_one_is_old_news()
    {
        await Begin();
        await Pass(S(10));

        await Tell(_node, new ChangeLoad(Run, Epoch: 2, LoadChange.Level(null, S(10), 3)));
        await Tell(_node, new ChangeLoad(Run, Epoch: 1, LoadChange.Level(null, S(10), 0)));
        await Tell(_node, new ChangeLoad(new RunId("other"), Epoch: 3, LoadChange.Level(null, S(10), 0)));
        await Pass(S(1));

        Assert.Equal(3, _book.Taken[^1].Populations[0].PlannedUsers);
    }

    [Fact]
    public async Task A_drained_share_lets_its_requests_finish_and_hands_in_its_last_figures()
    {
        await Begin();
        await Pass(S(3.5));

        await Tell(_node, new DrainShare(Run, S(5)));
        await Pass(S(2));
        Assert.Empty(await AllHeard<ShareDrained>());
        Assert.False(_runs.Target.IsAbandoned);
        AnswerAll();

        Assert.Equal(new ShareDrained(Run, "node", LastSequence: 6, UserFailures: 0), await Expect<ShareDrained>());
        await Settled();
        Assert.Equal([0, 1, 2, 3, 4, 5], _book.Taken.Select(taken => taken.Second));
        Assert.True(_runs.Target.IsDisposed);
        Assert.True(Pacer.IsDisposed);
        Assert.Equal(6, _runs.Target.Sent.Count);
    }

    [Fact]
    public async Task What_is_in_flight_beyond_the_limit_is_abandoned()
    {
        await Begin();
        await Pass(S(3));
        await Tell(_node, new DrainShare(Run, S(5)));

        await Pass(S(4.9));
        Assert.False(_runs.Target.IsAbandoned);
        await Pass(S(0.1));

        Assert.True(_runs.Target.IsAbandoned);
        await Expect<ShareDrained>();
    }

    [Fact]
    public async Task A_hard_drain_abandons_at_once()
    {
        await Begin();
        await Pass(S(3));

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));

        Assert.True(_runs.Target.IsAbandoned);
        await Expect<ShareDrained>();
        Assert.All(_minds.Made, made => Assert.Equal("browse Abandoned 3", made.Mind.Diary[^1]));
    }

    [Fact]
    public async Task A_hard_drain_may_follow_a_soft_one()
    {
        await Begin();
        await Pass(S(3));
        await Tell(_node, new DrainShare(Run, S(5)));

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));

        Assert.True(_runs.Target.IsAbandoned);
        await Expect<ShareDrained>();
    }

    [Fact]
    public async Task A_share_is_drained_when_its_last_snapshot_is_merged()
    {
        await Begin();
        _book.Acknowledges = false;
        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));
        Assert.Empty(await AllHeard<ShareDrained>());

        _book.Acknowledges = true;
        await Pass(S(6));

        await Expect<ShareDrained>();
    }

    [Fact]
    public async Task Without_an_aggregator_the_node_is_free_for_the_next_run()
    {
        await Begin();
        await Tell(_aggregator, PoisonPill.Instance);

        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));

        await Expect<ShareDrained>();
        await Prepare();
        Assert.Equal(2, _runs.Made);
    }

    [Fact]
    public async Task Failures_of_users_are_counted_and_too_many_end_the_run()
    {
        _minds.OnMade = (user, mind) => mind.Failure = user.Number < 2 && _minds.Made.Count < 6 ? new InvalidOperationException("lost its mind") : null;
        await Begin();
        await Pass(S(1));
        Assert.Empty(await AllHeard<ShareFailed>());

        _minds.Of(2).Failure = new InvalidOperationException("lost it too");
        await Pass(S(2));
        AnswerAll();
        await Settled();

        Assert.Equal("3 users failed, last people#2: lost it too", (await Expect<ShareFailed>()).What);
        await Tell(_node, new DrainShare(Run, TimeSpan.Zero));
        Assert.Equal(3, (await Expect<ShareDrained>()).UserFailures);
    }

    [Fact]
    public async Task A_controller_that_fails_ends_the_run()
    {
        _minds.OnMade = (_, _) => throw new InvalidOperationException("no such mind");

        await Begin();

        Assert.Equal(new ShareFailed(Run, "node", "no such mind"), await Expect<ShareFailed>());
        await Tell(_node, new DrainShare(Run, S(5)));
        await Expect<ShareDrained>();
    }

    [Fact]
    public async Task A_node_that_fails_itself_says_so_and_offers_itself_again()
    {
        await Tell(_node, new NodeRegistered());
        await AllHeard<object>();
        _runs.Failure = new InvalidOperationException("bug");

        await Tell(_node, PrepareWhole());

        Assert.Equal(new ShareFailed(Run, "node", "bug"), await Expect<ShareFailed>());
        Assert.Equal(_node, (await Expect<RegisterNode>()).LoadNode);
    }

    private static PrepareShare PrepareWhole(Share? share = null) => new(Run, "plan", new Uri("http://localhost"), share ?? Share.Whole);

    // The node's first offer is of no interest here.
    private async Task Prepare(Share? share = null)
    {
        await AllHeard<RegisterNode>();
        await Tell(_node, PrepareWhole(share));
    }

    private async Task PrepareWholly()
    {
        await Prepare();
        _runs.Target.Prepared();
        await Expect<ShareReady>();
    }

    private async Task Begin()
    {
        await PrepareWholly();
        await Tell(_node, new NodeRegistered());
        await Tell(_node, new BeginShare(Run, TimeSpan.Zero, _aggregator));
    }

    // The former run is released when its preparation was cancelled, which happens on a thread of its own.
    private Task WaitUntilMade(int runs) => AwaitConditionAsync(() => Task.FromResult(_runs.Made == runs), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(5));

    private void AnswerAll()
    {
        while (_runs.Target.InFlight.Count > 0)
        {
            _runs.Target.Answer();
        }
    }
}
