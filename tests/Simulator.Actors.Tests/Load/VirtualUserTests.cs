using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Load;

public class VirtualUserTests : ActorTest
{
    private readonly ScriptedMind _mind = new(BrowseAndBuy, TimeSpan.FromSeconds(1));
    private readonly FakeTarget _target = new();
    private readonly NodeRun _run;

    public VirtualUserTests()
    {
        _run = Of(Plan(Users("only", 60, 1, 1)), new ScriptedMinds(BrowseAndBuy, TimeSpan.Zero), _target);
        _run.Begin(Clock, Pacer);
    }

    [Fact]
    public async Task A_step_is_due_its_think_time_after_the_answer_before()
    {
        await StartUser(isClosed: true);

        await PassTo(S(7));
        _target.Answer();
        await PassTo(S(10));

        Assert.Equal([(0, S(3)), (1, S(10))], _target.Sent.Select(request => (request.Step.Step, request.Step.Due)));
        Assert.Equal(["session 1", "browse Ok 7"], _mind.Diary);
    }

    [Fact]
    public async Task A_step_that_is_told_late_keeps_its_due_moment_and_the_lateness_is_recorded()
    {
        await StartUser(isClosed: true);
        await PassTo(S(2));

        Time.Advance(S(1.5));
        await Pass(TimeSpan.Zero);

        Assert.Equal(S(3), Assert.Single(_target.Sent).Step.Due);
        Assert.Equal(500_000, _run.Instruments.Lag.Flip().MaxMicros);
    }

    [Fact]
    public async Task Closed_sessions_follow_one_another_after_a_pause()
    {
        _target.IsPrompt = true;

        await StartUser(isClosed: true);
        await PassTo(S(20));

        // A session lasts 5 s, the pause before it 1 s.
        Assert.Equal([3, 6, 9, 12, 15, 18], _target.Sent.Select(request => request.Step.Due.TotalSeconds));
        Assert.Equal(4, _mind.Sessions);
        Assert.Equal((1, 4, 3), Counted());
    }

    [Fact]
    public async Task A_user_of_an_open_model_ends_with_its_session()
    {
        var user = await StartUser(isClosed: false);

        await Tell(user, new VirtualUser.BeginSession(S(-1)));
        Assert.Equal(["session -1"], _mind.Diary);
        Assert.Equal(1_000_000, _run.Instruments.StartLag.Flip().MaxMicros);
        await PassTo(S(1));
        _target.Answer();
        await PassTo(S(4));
        _target.Answer(OutcomeClass.ServerError);

        await ExpectGone(user);
        Assert.Equal([1, 4], _target.Sent.Select(request => request.Step.Due.TotalSeconds));
        Assert.Equal((0, 1, 1), Counted());
    }

    [Fact]
    public async Task A_user_of_an_open_model_is_no_active_user_before_its_session()
    {
        var user = await StartUser(isClosed: false);
        Assert.Equal((0, 0, 0), Counted());

        await Tell(user, new VirtualUser.BeginSession(TimeSpan.Zero));

        Assert.Equal((1, 1, 0), Counted());
    }

    [Fact]
    public async Task A_retired_user_finishes_its_request_before_it_stops()
    {
        var user = await StartUser(isClosed: true);
        await PassTo(S(3));

        await Tell(user, new VirtualUser.Retire());
        Assert.False(HasMessages);
        Assert.Equal(1, _run.Instruments.Tallies[0].Flip(0).ActiveUsers);
        await PassTo(S(5));
        _target.Answer();

        await ExpectGone(user);
        Assert.Equal("browse Ok 5", _mind.Diary[^1]);
        Assert.Equal(0, _run.Instruments.Tallies[0].Flip(0).ActiveUsers);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public async Task A_user_that_pauses_or_thinks_retires_at_once(double seconds)
    {
        var user = await StartUser(isClosed: true);
        await PassTo(S(seconds));

        await Tell(user, new VirtualUser.Retire());

        await ExpectGone(user);
        await PassTo(S(20));
        Assert.Empty(_target.Sent);
        Assert.Equal(0, Counted().Active);
    }

    [Fact]
    public async Task What_is_due_after_the_last_phase_is_not_sent()
    {
        await StartUser(isClosed: true);
        await PassTo(S(58));
        _target.Answer();

        await PassTo(S(70));

        // The second step was due at 61 s, a second after the end.
        Assert.Single(_target.Sent);
        Assert.Equal(1, Counted().Active);
    }

    [Fact]
    public async Task A_step_belongs_to_the_segment_in_which_it_was_due()
    {
        var run = Of(Plan(Users("first", 2.9, 1, 1), Users("second", 60, 1, 1)), new ScriptedMinds(BrowseAndBuy, TimeSpan.Zero), _target);
        run.Begin(Clock, Pacer);
        await StartUser(isClosed: true, run);

        await PassTo(S(3));

        Assert.Equal(1, Assert.Single(_target.Sent).Step.Segment);
    }

    [Fact]
    public async Task A_step_due_before_a_jump_belongs_to_the_phase_before_it()
    {
        var run = Of(Plan(Users("first", 30, 1, 1), Users("second", 30, 1, 1)), new ScriptedMinds(BrowseAndBuy, TimeSpan.Zero), _target);
        run.Begin(Clock, Pacer);
        await StartUser(isClosed: true, run);
        await PassTo(S(2));

        // The pacer is late: it tells of the step after the jump.
        Time.Advance(S(2));
        run.Schedule = run.Schedule.GoTo(phase: 1, S(3.5));
        await Pass(TimeSpan.Zero);

        Assert.Equal((0, S(3)), (_target.Sent[0].Step.Segment, _target.Sent[0].Step.Due));
    }

    [Fact]
    public async Task A_step_and_its_companion_are_sent_together_and_the_next_comes_after_both_answers()
    {
        await StartUser(isClosed: true, mind: Racing());
        await PassTo(S(3));

        Assert.Equal([("buy", 4L), ("buy too", 5L)], _target.Sent.Select(request => (((TestCall)request.Step.Call).Name, request.Step.Intent)));
        Assert.All(_target.Sent, request => Assert.Equal((1, S(3)), (request.Step.Step, request.Step.Due)));
        _target.Answer();
        await PassTo(S(10));
        Assert.Equal(2, _target.Sent.Count);
        _target.Answer(OutcomeClass.BusinessConflict);
        await PassTo(S(12));

        Assert.Equal((0, S(12)), (_target.Sent[2].Step.Step, _target.Sent[2].Step.Due));
    }

    [Fact]
    public async Task A_retired_user_waits_for_both_answers_of_a_race()
    {
        var race = Racing();
        var user = await StartUser(isClosed: true, mind: race);
        await PassTo(S(3));

        await Tell(user, new VirtualUser.Retire());
        _target.Answer();
        await Settled();
        Assert.False(HasMessages);
        _target.Answer();

        await ExpectGone(user);
        Assert.Equal(["session 1", "buy Ok 3", "buy too Ok 3"], race.Diary);
    }

    [Fact]
    public async Task Intent_and_patience_travel_with_the_step()
    {
        var mind = new ScriptedMind([ScriptedMind.Step("buy", 1) with { Intent = 3, Patience = S(8) }], S(1));
        await StartUser(isClosed: true, mind: mind);
        await PassTo(S(2));

        var step = Assert.Single(_target.Sent).Step;
        Assert.Equal((3L, S(8)), (step.Intent, step.Patience));
    }

    [Fact]
    public async Task A_user_that_would_try_for_ever_stops_when_it_is_retired()
    {
        var habits = ClientHabits.None with { Retry = RetryHabits.None with { Policy = RetryPolicy.Naive } };
        var minds = new PatientUsers(new ScriptedMinds(BrowseAndBuy, S(1)), 1, habits, S(30), new Unwatched());
        var user = await StartUser(isClosed: true, mind: minds.Create(new UserKey(0, "people", 0)));
        await PassTo(S(3));
        for (var i = 0; i < 50; i++)
        {
            _target.Answer(OutcomeClass.ServerError);
            await Pass(Ms(1));
        }

        Assert.Equal(51, _target.Sent.Count);
        await Tell(user, new VirtualUser.Retire());
        _target.Answer(OutcomeClass.ServerError);

        await ExpectGone(user);
        Assert.Equal(51, _target.Sent.Count);
        Assert.Equal(50, _run.Instruments.Tallies[0].Flip(0).Retries);
    }

    [Fact]
    public async Task Companions_have_series_of_their_own()
    {
        await StartUser(isClosed: true, mind: new ScriptedMind([ScriptedMind.Step("buy", 2) with { Companions = [new Companion("browse", new TestCall("look"), 0)] }], S(1)));
        await PassTo(S(3));

        Assert.Equal([1, 0], _target.Sent.Select(request => request.Step.Step));
    }

    [Fact]
    public async Task After_a_pause_alone_the_next_step_is_due_its_think_time_later()
    {
        await StartUser(isClosed: true, mind: new ScriptedMind([ScriptedMind.Step("buy", 2), Waiting.For(S(3)), Waiting.For(S(4)), ScriptedMind.Step("browse", 2)], S(1)));
        await PassTo(S(3));
        _target.Answer();
        await PassTo(S(12));

        Assert.Equal([S(3), S(12)], _target.Sent.Select(request => request.Step.Due));
    }

    [Fact]
    public async Task Whoever_has_left_for_good_begins_no_session_and_keeps_its_place_without_being_active()
    {
        var mind = new ScriptedMind([ScriptedMind.Step("buy", 2)], S(1)) { HasLeft = true };
        var user = await StartUser(isClosed: true, mind: mind);
        await PassTo(S(20));
        Assert.Empty(mind.Diary);
        Assert.Equal((0, 0, 0), Counted());

        await Tell(user, new VirtualUser.Retire());

        await ExpectGone(user);
        Assert.Equal(0, Counted().Active);
    }

    private static ScriptedMind Racing() => new(
        [ScriptedMind.Step("buy", 2) with { Intent = 4, Companions = [new Companion("buy", new TestCall("buy too"), 5)] }, ScriptedMind.Step("browse", 2)], S(1));

    private async Task<IActorRef> StartUser(bool isClosed, NodeRun? run = null, IBehaviour? mind = null)
    {
        var user = Watch(Sys.ActorOf(VirtualUser.Props(new UserKey(0, "people", 0), mind ?? _mind, run ?? _run, isClosed)));
        await Settled();
        return user;
    }

    private async Task ExpectGone(IActorRef user) => Assert.Equal(user, (await Expect<Terminated>()).ActorRef);

    private (int Active, int Started, int Ended) Counted()
    {
        var counts = _run.Instruments.Tallies[0].Flip(0);
        return (counts.ActiveUsers, counts.SessionsStarted, counts.SessionsEnded);
    }
}
