using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Load;

public class PhaseControllerTests : ActorTest
{
    private readonly ScriptedMinds _minds = new(BrowseAndBuy, TimeSpan.FromSeconds(1));
    private readonly FakeTarget _target = new();
    private NodeRun _run = null!;
    private IActorRef _controller = ActorRefs.Nobody;

    public static TheoryData<int, int> Shares => new() { { 0, 1 }, { 0, 3 }, { 1, 3 }, { 2, 3 } };

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task A_ramp_is_followed_up_and_down_to_the_last_user_of_the_share(int index, int count)
    {
        var share = new Share(index, count);
        _target.IsPrompt = true;
        await Start(Plan(Users("up", 10, 0, 100), Users("down", 10, 100, 0)), share);

        for (var at = 0; at <= 20; at++)
        {
            await PassTo(S(at));
            var planned = share.PartOf(at <= 10 ? 10 * at : 10 * (20 - at));
            Assert.Equal(planned, Tally().ActiveUsers);
        }
    }

    [Fact]
    public async Task On_the_way_down_the_newest_users_retire_first()
    {
        _target.IsPrompt = true;
        await Start(Plan(Users("up", 10, 10, 10), Users("less", 10, 6, 6)));
        Assert.Equal(Enumerable.Range(0, 10), Living());

        await PassTo(S(10));

        Assert.Equal(Enumerable.Range(0, 6), Living());
    }

    [Fact]
    public async Task Users_have_the_numbers_of_the_share()
    {
        await Start(Plan(Users("flat", 10, 10, 10)), new Share(1, 3));

        Assert.Equal([1, 4, 7], Living());
    }

    [Fact]
    public async Task Users_live_on_from_phase_to_phase()
    {
        await Start(Plan(Users("first", 10, 5, 5), Users("second", 10, 5, 5)));
        _target.IsPrompt = true;

        await PassTo(S(19.9));

        Assert.Equal(5, _minds.Made.Count);
        Assert.All(_minds.Made, made => Assert.Equal(4, made.Mind.Sessions));
    }

    [Fact]
    public async Task A_number_is_free_only_when_its_user_is_gone()
    {
        await Start(Plan(Users("few", 5, 2, 2), Users("one", 5, 1, 1), Users("again", 10, 2, 2)));

        // User 1 waits for an answer since 3 s, retires at 5 s, and is wanted again at 10 s.
        await PassTo(S(11));
        Assert.Equal([0, 1], Living());
        Assert.Equal(2, _minds.Made.Count);
        Assert.Equal(2, Tally().ActiveUsers);
        var retired = Child(1);

        _target.Answer(user: 1);
        await Pass(Ms(20));

        Assert.Equal([0, 1], Living());
        Assert.NotEqual(retired, Child(1));
        Assert.Equal(2, Tally().ActiveUsers);
    }

    [Fact]
    public async Task A_user_that_comes_back_has_the_mind_it_had()
    {
        await Start(Plan(Users("two", 5, 2, 2), Users("one", 5, 1, 1), Users("again", 10, 2, 2)));
        _target.IsPrompt = true;

        await PassTo(S(12));

        Assert.Equal(2, _minds.Made.Count);
        Assert.Equal(["session 1", "browse Ok 3", "session 11"], _minds.Of(1).Diary);
    }

    [Fact]
    public async Task A_user_whose_code_fails_begins_anew_and_is_reported()
    {
        _minds.OnMade = (user, mind) => mind.Failure = user.Number == 1 && _minds.Made.Count < 3 ? new InvalidOperationException("lost its mind") : null;
        await Start(Plan(Users("flat", 20, 3, 3)));

        await PassTo(S(1));

        var failed = await Expect<PhaseController.UserFailed>();
        Assert.Equal((new UserKey(0, "people", 1), "lost its mind"), (failed.User, failed.What));
        Assert.Equal([0, 1, 2], Living());
        Assert.Equal([0, 1, 2, 1], _minds.Made.Select(made => made.User.Number));
        Assert.Equal([1], _target.BegunAnew.Select(user => user.Number));
        Assert.Equal(3, Tally().ActiveUsers);
        await PassTo(S(4));
        Assert.Equal([0, 1, 2], _target.InFlight.Select(request => request.User.Number).Order());
    }

    [Fact]
    public async Task A_session_starts_at_the_moment_it_is_due()
    {
        await Start(Plan(Sessions("open", 10, 2)).WithSpareAccounts(100));

        await PassTo(S(4.9));

        Assert.Equal(["session 0.5", "session 1", "session 1.5"], _minds.Made.Take(3).Select(made => made.Mind.Diary[0]));
        var tally = Tally();
        Assert.Equal((9, 9, 0), (tally.SessionsDue, tally.SessionsStarted, tally.SessionsDropped));
        Assert.Equal([2.5, 3, 3.5, 4, 4.5], _target.Sent.Select(request => request.Step.Due.TotalSeconds));
    }

    [Fact]
    public async Task Sessions_start_only_while_an_open_phase_is_in_force()
    {
        await Start(Plan(Sessions("before", 3, 1.9), Users("closed", 3, 0, 0), Sessions("after", 3, 1.9)).WithSpareAccounts(100));

        await PassTo(S(20));

        // Starts lie where the cumulated rate is whole: 5.7 in the first phase, 11.4 at the end.
        Assert.Equal([0, 1, 1, 2, 2, 6, 6, 7, 7, 8, 8], _minds.Made.Select(made => (int)Begin(made.Mind)));
    }

    [Fact]
    public async Task Each_share_starts_the_sessions_that_it_owns()
    {
        await Start(Plan(Sessions("open", 10, 2)).WithSpareAccounts(100), new Share(1, 3));

        await PassTo(S(9));

        Assert.Equal([1, 2.5, 4, 5.5, 7, 8.5], _minds.Made.Select(made => Begin(made.Mind)));
        Assert.All(_minds.Made, made => Assert.Equal(1, made.User.Number % 3));
        Assert.Distinct(_minds.Made.Select(made => made.User.Number));
        Assert.Equal(6, Tally().SessionsDue);
    }

    [Fact]
    public async Task A_session_that_finds_no_free_account_is_dropped_and_counted()
    {
        await Start(Plan(Sessions("open", 10, 2)).WithSpareAccounts(3));

        await PassTo(S(4));

        var tally = Tally();
        Assert.Equal((8, 3, 5, 3), (tally.SessionsDue, tally.SessionsStarted, tally.SessionsDropped, tally.ActiveUsers));
    }

    [Fact]
    public async Task An_account_whose_session_ended_serves_a_later_one()
    {
        await Start(Plan(Sessions("open", 20, 0.2)).WithSpareAccounts(1));
        _target.IsPrompt = true;

        // A session lasts 5 s, the next is due at that moment.
        await PassTo(S(19));

        Assert.Single(_minds.Made);
        Assert.InRange(_minds.Of(0).Sessions, 2, 3);
        Assert.Equal(3, Tally().SessionsDue);
    }

    [Fact]
    public async Task Of_a_hundred_thousand_people_only_those_who_came_have_a_mind_and_nobody_who_left_an_actor()
    {
        _target.IsPrompt = true;
        await Start(Plan(Sessions("open", 30, 2)).WithSpareAccounts(100_000));

        await PassTo(S(29.9));

        // A session lasts 5 s: ten of them at a time.
        Assert.Equal(59, Tally().SessionsStarted);
        Assert.Equal(59, _minds.Made.Count);
        Assert.InRange(Living().Count(), 9, 11);
    }

    [Fact]
    public async Task People_come_back_by_chance_and_not_in_turn()
    {
        _target.IsPrompt = true;
        await Start(Plan(Sessions("open", 200, 1)).WithSpareAccounts(20));

        await PassTo(S(199));

        var gaps = _minds.Made.SelectMany(made => Begins(made.Mind).Zip(Begins(made.Mind).Skip(1), (before, after) => after - before)).ToList();
        Assert.InRange(gaps.Min(), 5, 8);
        Assert.True(gaps.Max() > 40, $"longest gap {gaps.Max()} s");
    }

    [Fact]
    public async Task Where_everybody_is_new_each_session_has_a_mind_of_its_own_on_an_account_of_the_pool()
    {
        _target.IsPrompt = true;
        await Start(Plan(Sessions("open", 30, 1)).WithSpareAccounts(8) with { Arrivals = new ArrivalsPlan { People = ArrivalPeople.New } });

        await PassTo(S(29.5));

        Assert.Equal(Enumerable.Range(1, 29), _minds.Made.Select(made => made.User.Life));
        Assert.Equal(_minds.Made.Select(made => made.User), _target.BegunAnew);
        Assert.All(_minds.Made, made => Assert.InRange(made.User.Number, 0, 7));
        Assert.All(_minds.Made, made => Assert.Equal(1, made.Mind.Sessions));
        Assert.Equal(0, Tally().SessionsDropped);
    }

    [Fact]
    public async Task After_a_jump_the_other_phase_is_followed()
    {
        await Start(Plan(Users("many", 100, 10, 10), Users("few", 10, 3, 3)));
        await PassTo(S(1));

        _run.Schedule = _run.Schedule.GoTo(phase: 1, S(1));
        await Pass(Ms(20));

        Assert.Equal([0, 1, 2], Living());
    }

    [Fact]
    public async Task After_a_jump_no_session_of_the_former_phase_starts()
    {
        await Start(Plan(Sessions("slow", 100, 0.1), Sessions("fast", 10, 5)).WithSpareAccounts(100));
        await PassTo(S(9.99));

        _run.Schedule = _run.Schedule.GoTo(phase: 1, S(9.99));
        await PassTo(S(10.5));

        // Drawn anew from the moment of the jump on; the one that was due at 10 s is void.
        Assert.Equal(["10.19", "10.39"], _minds.Made.Select(made => Begin(made.Mind).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task From_a_jump_out_of_the_plan_on_nobody_is_wanted()
    {
        await Start(Plan(Users("many", 100, 10, 10)));
        await PassTo(S(1));

        _run.Schedule = _run.Schedule.GoTo(phase: 1, S(1));
        await Pass(Ms(20));

        Assert.Empty(Living());
        Assert.Equal(0, Tally().ActiveUsers);
    }

    [Fact]
    public async Task Drained_it_stops_when_the_last_user_is_done()
    {
        await Start(Plan(Users("flat", 100, 3, 3)));
        await PassTo(S(3));

        await Tell(_controller, new PhaseController.Drain());
        _target.Answer();
        await Pass(S(2));
        _target.Answer();
        await Settled();
        Assert.False(HasMessages);
        Assert.Equal(1, Tally().ActiveUsers);
        _target.Answer();

        Assert.Equal(_controller, (await Expect<Terminated>()).ActorRef);
        Assert.Equal(0, Tally().ActiveUsers);
    }

    [Fact]
    public async Task Without_users_a_drain_ends_at_once()
    {
        await Start(Plan(Sessions("open", 100, 1)).WithSpareAccounts(10));

        await Tell(_controller, new PhaseController.Drain());

        Assert.Equal(_controller, (await Expect<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task While_it_drains_nobody_starts()
    {
        await Start(Plan(Users("closed", 4, 1, 1), Users("more", 100, 50, 50)));
        await PassTo(S(3));

        await Tell(_controller, new PhaseController.Drain());
        await PassTo(S(30));

        Assert.Single(_minds.Made);
        Assert.False(HasMessages);
    }

    [Fact]
    public async Task Who_leaves_gradually_finishes_the_session_and_may_be_called_back()
    {
        _target.IsPrompt = true;
        await Start(Plan(Users("two", 4, 2, 2), Users("none", 4, 0, 0), Users("one", 10, 1, 1)) with { RampDown = new RampDownPlan(TimeSpan.Zero, IsGradual: true) });

        // Sessions last from 1 s to 6 s, the step at 3 s and the one at 6 s.
        await PassTo(S(5.5));
        Assert.Equal([0, 1], Living());
        await PassTo(S(7));

        Assert.Empty(Living());
        var tally = Tally();
        Assert.Equal((2, 2, 0L), (tally.SessionsStarted, tally.SessionsEnded, tally.Fates.Cut));
    }

    [Fact]
    public async Task Who_leaves_at_once_is_counted_with_its_session_cut()
    {
        _target.IsPrompt = true;
        await Start(Plan(Users("two", 4, 2, 2), Users("none", 4, 0, 0)));

        await PassTo(S(5.5));

        Assert.Empty(Living());
        var tally = Tally();
        Assert.Equal((2, 0, 2L), (tally.SessionsStarted, tally.SessionsEnded, tally.Fates.Cut));
    }

    [Fact]
    public async Task First_sessions_are_spread_over_the_startup()
    {
        await Start(Plan(Users("four", 20, 4, 4)) with { Startup = new StartupPlan(S(4)) });

        await PassTo(S(4));

        Assert.Equal([0.5, 1.5, 2.5, 3.5], _minds.Made.Select(made => Begin(made.Mind)));
    }

    [Fact]
    public async Task Sessions_of_a_pacing_begin_from_start_to_start_and_a_long_one_misses_it()
    {
        _target.IsPrompt = true;
        var plan = Plan(Users("one", 60, 1, 1)) with { Startup = new StartupPlan(S(2)) };
        plan = plan with { Populations = [plan.Populations[0] with { Pacing = S(8) }] };
        await Start(plan);

        await PassTo(S(20));
        Assert.Equal([1, 9, 17], Begins(_minds.Of(0)));
        Assert.Equal(0, Tally().Fates.PaceMissed);

        // The answer to the step at 22 s comes at 29 s only.
        _target.IsPrompt = false;
        await PassTo(S(29));
        _target.Answer();
        _target.IsPrompt = true;
        await PassTo(S(45));

        Assert.Equal([1, 9, 17, 29, 37, 45], Begins(_minds.Of(0)));
        Assert.Equal(1, Tally().Fates.PaceMissed);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(0, 2)]
    public async Task Fixed_work_is_done_once_and_told(int sessions, int perUser)
    {
        _target.IsPrompt = true;
        var segment = new Segment("work", null, LoadModel.Closed, new LoadCurve(2, 2), S(100)) { Work = new FixedWork(sessions, perUser) };
        await Start(Plan(new Phase("work", true, [segment]), Users("after", 100, 2, 2)));

        await PassTo(S(60));
        var done = await Expect<PhaseController.WorkDone>();
        var all = sessions + (2 * perUser);
        Assert.Equal((0, 0), (done.Segment, done.Population));
        Assert.Equal((all, all, (long)all), Figures(Tally(), tally => (tally.SessionsStarted, tally.SessionsEnded, tally.Fates.WorkDone)));
        Assert.Equal(perUser > 0 ? [] : [0, 1], Living());

        _run.Schedule = _run.Schedule.GoTo(phase: 1, S(60));
        await PassTo(S(65));

        Assert.Equal([0, 1], Living());
        Assert.Equal(2, Tally().SessionsStarted);
    }

    [Fact]
    public async Task Work_that_nobody_is_left_to_do_is_given_up_and_said_so()
    {
        _target.IsPrompt = true;
        await Start(Plan(Working(2, 2, 5), Users("after", 100, 2, 2)));
        await PassTo(S(7));
        foreach (var made in _minds.Made) made.Mind.HasLeft = true;
        await PassTo(S(11.9));
        Assert.Equal(2, Tally().ActiveUsers);
        Assert.False(HasMessages);

        // Their second sessions end, and there is no third.
        await PassTo(S(13));

        Assert.Equal(0, (await Expect<PhaseController.WorkDone>()).Segment);
        Assert.Equal(["phase work ended with 1 of 5 sessions of its work undone: all people had left for good"], _run.Troubles);
        Assert.Equal([0, 1], Living());
        Assert.Equal(0, Tally().ActiveUsers);
    }

    [Fact]
    public async Task Work_goes_on_while_somebody_is_left_or_still_to_come()
    {
        _minds.OnMade = (user, mind) => mind.HasLeft = user.Number == 0;
        _target.IsPrompt = true;
        await Start(Plan(Working(1, 2, 3)));
        await PassTo(S(49));
        Assert.False(HasMessages);

        await PassTo(S(80));

        Assert.Equal(0, (await Expect<PhaseController.WorkDone>()).Segment);
        Assert.Empty(_run.Troubles);
        Assert.Equal(3, Tally().Fates.WorkDone);
    }

    [Fact]
    public async Task A_session_of_work_that_was_broken_off_is_done_by_who_had_found_no_more()
    {
        await Start(Plan(Working(2, 1, 2)));
        await PassTo(S(6));
        _target.Answer(user: 0);
        await PassTo(S(10));
        _target.Answer(user: 0);
        await PassTo(S(60));
        Assert.Equal(1, Tally().Fates.WorkDone);

        // User 1 was to retire, and its answer comes only now.
        _target.Answer(user: 1);
        _target.IsPrompt = true;
        await PassTo(S(70));

        Assert.Equal(0, (await Expect<PhaseController.WorkDone>()).Segment);
        Assert.Equal((1L, 1), Figures(Tally(), tally => (tally.Fates.WorkDone, tally.SessionsStarted)));
    }

    [Fact]
    public async Task People_who_have_left_for_good_come_to_no_later_session()
    {
        _minds.OnMade = (_, mind) => mind.HasLeft = true;
        _target.IsPrompt = true;
        await Start(Plan(Sessions("open", 100, 0.1)).WithSpareAccounts(2));

        await PassTo(S(45));

        Assert.Equal((4, 2, 2L), Figures(Tally(), tally => (tally.SessionsDue, tally.SessionsStarted, tally.Fates.NoAccount)));
    }

    [Fact]
    public async Task Sessions_that_found_nobody_and_those_that_the_drain_overtook_are_counted_apart()
    {
        await Start(Plan(Sessions("open", 100, 1)).WithSpareAccounts(2));
        await PassTo(S(4.5));
        Assert.Equal((4, 2, 2L, 0L), Figures(Tally(), tally => (tally.SessionsDue, tally.SessionsStarted, tally.Fates.NoAccount, tally.Fates.AfterEnd)));

        // The node stands still while the next two fall due.
        Time.Advance(S(2));
        await Tell(_controller, new PhaseController.Drain());

        Assert.Equal((2, 0, 2, 2L), Figures(Tally(), last => (last.SessionsDue, last.SessionsStarted, last.SessionsDropped, last.Fates.AfterEnd)));
    }

    [Fact]
    public async Task A_change_of_the_load_is_followed_at_the_next_look()
    {
        await Start(Plan(Users("flat", 100, 3, 3)).WithSpareAccounts(10));

        _run.Schedule = _run.Schedule.With(LoadChange.Level(null, Clock.Now, 7));
        await Pass(Ms(20));
        Assert.Equal(7, Living().Count());

        _run.Schedule = _run.Schedule.With(LoadChange.Times(0, Clock.Now, 0));
        await Pass(Ms(20));
        Assert.Empty(Living());
    }

    [Fact]
    public async Task Paused_sessions_do_not_start_and_go_on_later()
    {
        await Start(Plan(Sessions("open", 100, 1)).WithSpareAccounts(50));
        await PassTo(S(2.5));

        _run.Schedule = _run.Schedule.With(LoadChange.Times(null, S(2.5), 0));
        await PassTo(S(10));
        Assert.Equal(2, _minds.Made.Count);
        _run.Schedule = _run.Schedule.With(LoadChange.Times(null, S(10), 1));
        await PassTo(S(12.1));

        Assert.Equal([1, 2, 11, 12], _minds.Made.Select(made => Begin(made.Mind)));
    }

    private async Task Start(LoadPlan plan, Share? share = null)
    {
        _run = Of(plan, _minds, _target, share);
        _run.Begin(Clock, Pacer);

        // Every draw makes the cumulated rate grow by one.
        var arrivals = new ArrivalProcess(plan, 0, () => 1 - Math.Exp(-1));
        _controller = Watch(await StartChild(PhaseController.Props(_run, 0, arrivals), "controller"));
        await Settled();
    }

    private static Phase Working(double from, double to, int sessions) =>
        new("work", true, [new Segment("work", null, LoadModel.Closed, new LoadCurve(from, to), S(100)) { Work = new FixedWork(sessions, 0) }]);

    private static T Figures<T>(Simulator.Metrics.Snapshots.PopulationSnapshot tally, Func<Simulator.Metrics.Snapshots.PopulationSnapshot, T> figures) => figures(tally);

    private Simulator.Metrics.Snapshots.PopulationSnapshot Tally() => _run.Instruments.Tallies[0].Flip(plannedUsers: 0);

    private IEnumerable<int> Living() =>
        ((ActorRefWithCell)_controller).Children.Select(child => int.Parse(child.Path.Name, System.Globalization.CultureInfo.InvariantCulture)).Order();

    private IActorRef Child(int number) => ((ActorRefWithCell)_controller).Children.Single(child => child.Path.Name == $"{number}");

    private static List<double> Begins(ScriptedMind mind) =>
        [.. mind.Diary.Where(line => line.StartsWith("session ", StringComparison.Ordinal)).Select(line => double.Parse(line["session ".Length..], System.Globalization.CultureInfo.InvariantCulture))];

    private static double Begin(ScriptedMind mind) => Math.Round(double.Parse(mind.Diary[0]["session ".Length..], System.Globalization.CultureInfo.InvariantCulture), 6);
}
