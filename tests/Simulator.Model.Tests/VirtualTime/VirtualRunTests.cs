using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Marketplace;
using Simulator.Model.VirtualTime;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>Users come, ask, hear and go in virtual time as they do in a real run.</summary>
public class VirtualRunTests : IVirtualObserver
{
    private readonly List<string> _heard = [];
    private readonly List<(TimeSpan Began, TimeSpan Ended, int Requests, bool IsWhole)> _sessions = [];
    private int _inSession;
    private int _dropped;

    [Fact]
    public void A_step_is_sent_when_its_pause_is_over_and_heard_when_it_was_answered()
    {
        Live(new Script(new Step("read", new MarketCalls.ViewJob("1"), Seconds(2))), new Slow(Seconds(1), Seconds(1.5)));

        Assert.Equal(["read Ok 2-3.5"], _heard.Take(1));
    }

    [Fact]
    public void Who_has_no_patience_hears_nothing_and_the_work_is_done_all_the_same()
    {
        var target = new Slow(Seconds(3), Seconds(4));

        Live(new Script(new Step("write", new MarketCalls.CloseJob("1"), Seconds(2)) { Patience = Seconds(1) }), target);

        Assert.Equal(["write Abandoned 2-3"], _heard.Take(1));
        Assert.Equal(Seconds(5), target.WorkedAt[0]);
    }

    [Theory]
    [InlineData(true, "Timeout 0-10")]
    [InlineData(false, "Timeout 0-30")]
    public void A_request_counts_as_timed_out_at_its_limit(bool isRead, string heard)
    {
        Call call = isRead ? new MarketCalls.ViewJob("1") : new MarketCalls.CloseJob("1");

        Live(new Script(new Step("", call, TimeSpan.Zero)), new Slow(Seconds(40), Seconds(40)));

        Assert.Equal([$" {heard}"], _heard.Take(1));
    }

    [Fact]
    public void Both_answers_of_a_double_click_are_told_before_the_next_step_is_asked_for()
    {
        var script = new Script(new Step("click", new MarketCalls.CloseJob("1"), Seconds(1)) { Intent = 1, Companions = [new Companion("click", new MarketCalls.CloseJob("1"), 1)] });

        Live(script, new Slow(Seconds(1), Seconds(1)), seconds: 3);

        Assert.Equal(["click Ok 1-2", "click Ok 1-2"], _heard);
        Assert.Equal(["next", "learn", "learn", "next", "next"], script.Told.Take(5));   // the third opens the next session
    }

    [Fact]
    public void The_newest_users_retire_first_and_hear_what_is_in_flight()
    {
        var plan = VirtualPlans.Of(1, 1, 600, [People], VirtualPlans.Closed("up", 3, 3, Seconds(1.5)), VirtualPlans.Closed("down", 1, 1, Seconds(2)));

        new VirtualRun(plan, new Scripts(new Step("a", new MarketCalls.ViewJob("1"), Seconds(1))), new Slow(Seconds(1), Seconds(1)), this).Live();

        Assert.Equal(3, _heard.Count(line => line == "a Ok 1-2"));
        Assert.Equal(0, _inSession);
        Assert.Equal(2, _sessions.Count(session => !session.IsWhole && session.Ended == Seconds(2)));
    }

    [Fact]
    public void Under_an_open_load_sessions_start_at_the_rate_of_the_curve_and_are_dropped_without_accounts()
    {
        var segment = new Segment("open", null, LoadModel.PartlyOpen, new LoadCurve(50, 50), Seconds(100));
        var plan = VirtualPlans.Of(1, 1, 600, [People], segment);

        new VirtualRun(plan, new Scripts(new Step("a", new MarketCalls.ViewJob("1"), Seconds(1))), new Slow(Seconds(1), Seconds(1)), this).Live();

        Assert.InRange(_sessions.Count + _dropped, 4700, 5300);
        Assert.InRange(_dropped, 1, 1000);   // 100 accounts for 100 sessions at a time
    }

    void IVirtualObserver.Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now) =>
        _heard.Add(FormattableString.Invariant($"{step.Name} {answer.Outcome} {due.TotalSeconds}-{now.TotalSeconds}"));

    void IVirtualObserver.SessionBegan(UserKey user, TimeSpan now) => _inSession++;

    void IVirtualObserver.SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole)
    {
        _inSession--;
        _sessions.Add((began, now, requests, isWhole));
    }

    void IVirtualObserver.SessionDropped(int population, TimeSpan now) => _dropped++;

    private static Population People => new("people", Persona.Visitor, 1, ReferenceModel.Market);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Live(Script script, IVirtualTarget target, double seconds = 60) =>
        new VirtualRun(VirtualPlans.Of(1, 1, 600, [People], VirtualPlans.Closed("all", 1, 1, Seconds(seconds))), new Scripts(script), target, this).Live();

    /// <summary>Takes one step a session.</summary>
    private sealed class Script(Step step) : IBehaviour
    {
        private bool _isDone;

        public List<string> Told { get; } = [];

        public void BeginSession(TimeSpan now) => _isDone = false;

        public Step? Next(TimeSpan now)
        {
            Told.Add("next");
            if (_isDone) return null;
            _isDone = true;
            return step;
        }

        public void Learn(Answer answer, TimeSpan now) => Told.Add("learn");

        public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;
    }

    private sealed class Scripts(Func<IBehaviour> create) : IBehaviourFactory
    {
        public Scripts(Script script) : this(() => script) { }

        public Scripts(Step step) : this(() => new Script(step)) { }

        public IReadOnlyList<string> StepNames => [];

        public ConductModel ConductOf(int population) => new([], [], [], 1);

        public IBehaviour Create(UserKey user) => create();
    }

    private sealed class Slow(TimeSpan work, TimeSpan answer) : IVirtualTarget
    {
        public List<TimeSpan> WorkedAt { get; } = [];

        public VirtualPassage Receive(TimeSpan now) => new(work, answer);

        public Answer Work(UserKey user, Call call, long intent, TimeSpan now)
        {
            WorkedAt.Add(now);
            return new Answer(call, OutcomeClass.Ok, null);
        }
    }
}
