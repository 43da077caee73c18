using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts.Access;

public sealed class AuthenticatedUserTests
{
    private const int Lifetime = 0;
    private const int RefreshToken = 1;

    private readonly ScriptValues _values = new(2);
    private LogInPlan? _plan;
    private AuthenticatedUser? _user;
    private TimeSpan _now;

    private LogInPlan Plan
    {
        get => _plan ??= new LogInPlan(new Scenario("auth", [], []), "auth.login") { LifetimeSlot = Lifetime, RenewalSlot = RefreshToken, Renewal = StepOf("renew", null) };
        set => _plan = value;
    }

    private AuthenticatedUser User
    {
        get => _user ??= Following("read", "buy", "open page");
        set => _user = value;
    }

    [Fact]
    public void A_user_logs_in_before_the_first_step_that_asks_for_it_and_stays_in()
    {
        Assert.Equal(["log in", "read", "buy", "open page"], Session());
        Assert.Equal(["read", "buy", "open page"], Session());
    }

    [Fact]
    public void What_needs_no_authentication_comes_before_it()
    {
        User = Following("open page", "read");

        Assert.Equal(["open page", "log in", "read"], Session());
    }

    [Fact]
    public void Each_session_logs_in_where_the_plan_says_so()
    {
        Plan = Plan with { IsPerSession = true };
        _values.Set(RefreshToken, "again");

        Assert.Equal("log in", Session()[0]);
        Assert.Equal("log in", Session()[0]);
    }

    [Fact]
    public void A_step_that_is_refused_is_sent_again_once_after_another_log_in()
    {
        Session();

        Assert.Equal(["read", "log in", "read", "buy", "open page"], Session(refused: "read", times: 1));
        Assert.Equal(["read", "log in", "read", "buy", "open page"], Session(refused: "read", times: 1));
    }

    [Fact]
    public void A_step_that_is_refused_twice_has_failed_and_the_next_one_logs_in()
    {
        Session();

        Assert.Equal(["read", "log in", "read", "log in", "buy", "open page"], Session(refused: "read", times: 2));
    }

    [Fact]
    public void Who_cannot_log_in_ends_its_session()
    {
        Assert.Equal(["log in"], Session(failed: "log in"));
        Assert.Equal(["log in", "read", "buy", "open page"], Session());
    }

    [Fact]
    public void Who_cannot_log_in_never_sends_the_step_that_asked_for_it_and_its_scenario_is_left()
    {
        var follower = new Follower(name => new ScriptCall(StepOf(name, new StepAccess([401]) { LogIn = Plan }), _values), "read", "buy");
        User = new AuthenticatedUser(follower, plan => new Admission(plan, new Follower(name => new ScriptCall(StepOf(name, null), _values), "log in"), _values));

        Session(failed: "log in");

        var heard = Assert.Single(follower.Heard);
        Assert.Equal(("read", OutcomeClass.ClientError, ScriptFindings.NotSent.Instance), (((ScriptCall)heard.Call).Step.Name, heard.Outcome, heard.Finding));
    }

    [Fact]
    public void A_token_that_is_about_to_expire_is_renewed_first()
    {
        _values.Set(Lifetime, "100");
        _values.Set(RefreshToken, "again");
        Session();
        _now += TimeSpan.FromSeconds(89);
        Assert.Equal(["read", "buy", "open page"], Session());
        _now += TimeSpan.FromSeconds(1);

        Assert.Equal(["renew", "read", "buy", "open page"], Session());
        Assert.Equal(["read", "buy", "open page"], Session());
    }

    [Fact]
    public void Where_it_cannot_be_renewed_the_user_logs_in_as_at_first()
    {
        _values.Set(RefreshToken, "again");
        Session();

        Assert.Equal(["read", "renew", "log in", "read", "buy", "open page"], Session(refused: "read", times: 1, failed: "renew"));
    }

    [Fact]
    public void An_expired_token_that_has_no_successor_is_asked_for_anew()
    {
        _values.Set(Lifetime, "100");
        Session();
        _now += TimeSpan.FromSeconds(90);

        Assert.Equal("log in", Session()[0]);
    }

    [Fact]
    public void A_shared_token_needs_no_log_in_and_a_refused_step_is_sent_again()
    {
        User = new AuthenticatedUser(new Follower(name => new ScriptCall(StepOf(name, new StepAccess([401])), _values), "read", "buy"), _ => throw new InvalidOperationException("nobody logs in"));

        Assert.Equal(["read", "read", "buy"], Session(refused: "read", times: 1));
    }

    [Fact]
    public void A_token_to_renew_with_is_kept_until_there_is_a_fresh_one()
    {
        var (fresh, old) = (0, 1);
        Plan = Plan with { LifetimeSlot = -1, FreshSlot = fresh };
        _values.Set(fresh, "first");
        Session();
        Assert.Equal("first", Encoding.ASCII.GetString(_values[old]));

        _values.Clear(fresh);
        Session(refused: "read", times: 1);
        Assert.Equal("first", Encoding.ASCII.GetString(_values[old]));

        _values.Set(fresh, "second");
        Session(refused: "read", times: 1);
        Assert.Equal("second", Encoding.ASCII.GetString(_values[old]));
    }

    [Fact]
    public void The_repeated_step_is_due_at_once_and_told_as_a_further_attempt()
    {
        User.BeginSession(_now);
        Learn(Next(), isOk: true);
        Refuse(Next());
        Learn(Next(), isOk: true);

        var again = User.Next(_now)!.Value;

        Assert.Equal(("read", TimeSpan.Zero, -1, 1), (again.Name, again.Think, again.Pause, again.Attempt));
    }

    [Theory]
    [InlineData("3600", 3570.0)]
    [InlineData("100", 90.0)]
    [InlineData("0.5", 0.45)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("60s", null)]
    public void A_token_is_used_for_a_little_less_than_it_is_good_for(string expiresIn, double? seconds) =>
        Assert.Equal(seconds, TokenLife.Of(Encoding.ASCII.GetBytes(expiresIn))?.TotalSeconds);

    [Fact]
    public void Who_has_nothing_to_log_in_with_leaves_for_good()
    {
        User = new AuthenticatedUser(new Follower(name => new ScriptCall(StepOf(name, new StepAccess([401]) { LogIn = Plan }), _values), "read"), plan => new Admission(plan, new Rowless(), _values));

        Assert.Empty(Session());
        Assert.True(User.HasLeft);
    }

    private List<string> Session(string refused = "", int times = 0, string failed = "")
    {
        var names = new List<string>();
        User.BeginSession(_now);
        while (User.Next(_now) is { } step)
        {
            Assert.InRange(names.Count, 0, 20);
            names.Add(step.Name);
            if (step.Name == refused && times-- > 0) Refuse(step);
            else Learn(step, step.Name != failed);
        }

        return names;
    }

    private Step Next() => User.Next(_now)!.Value;

    private void Learn(Step step, bool isOk) =>
        User.Learn(new Answer(step.Call, isOk ? OutcomeClass.Ok : OutcomeClass.ClientError, isOk ? ScriptFindings.Captured.All : null), _now);

    private void Refuse(Step step) => User.Learn(new Answer(step.Call, OutcomeClass.ClientError, AccessFindings.Refused.Instance), _now);

    private static ScriptStep StepOf(string name, StepAccess? access) =>
        new(name, ScriptVerb.Get, Template.Empty, Template.Empty, null, [], Check.None, null, "") { Access = access };

    // All but the opening of a page need authentication.
    private AuthenticatedUser Following(params string[] names) => new(
        new Follower(name => new ScriptCall(StepOf(name, name == "open page" ? null : new StepAccess([401]) { LogIn = Plan }), _values), names),
        plan => new Admission(plan, new Follower(name => new ScriptCall(StepOf(name, null), _values), "log in"), _values));

    // Its feeder has no row left.
    private sealed class Rowless : IBehaviour
    {
        public bool HasLeft => true;

        public void BeginSession(TimeSpan now)
        {
            // There is nothing to begin with.
        }

        public Step? Next(TimeSpan now) => null;

        public void Learn(Answer answer, TimeSpan now) => Assert.Fail("nothing was sent");

        public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;
    }

    // Sends its steps one after another.
    private sealed class Follower(Func<string, ScriptCall> call, params string[] names) : IBehaviour
    {
        private int _next;

        public void BeginSession(TimeSpan now) => _next = 0;

        public Step? Next(TimeSpan now) => _next == names.Length ? null : new Step(names[_next], call(names[_next++]), TimeSpan.FromSeconds(2)) { Pause = 0 };

        public List<Answer> Heard { get; } = [];

        // It goes on whatever comes.
        public void Learn(Answer answer, TimeSpan now) => Heard.Add(answer);

        public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;
    }
}
