using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Model.Tests.Scripts;

public sealed class ScriptedUserTests
{
    private static readonly LoadPlan Plan = GivenScript.Plan();
    private readonly IBehaviourFactory _users = PlannedUsers.Of(Plan, new Unwatched(), new Unwatched());
    private readonly IBehaviour _user;

    public ScriptedUserTests()
    {
        _user = _users.Create(new UserKey(0, "shoppers", 12));
        _user.BeginSession(TimeSpan.Zero);
    }

    [Fact]
    public void A_session_is_the_scenario_from_its_first_step_to_its_last()
    {
        var first = Next();
        Hear(first, OutcomeClass.Ok, ScriptFindings.Captured.All);
        var second = Next();
        Hear(second, OutcomeClass.Ok, ScriptFindings.Captured.All);

        Assert.Equal(("place order", TimeSpan.Zero, -1), (first.Name, first.Think, first.Pause));
        Assert.Equal(("read order", TimeSpan.FromSeconds(1), 0), (second.Name, second.Think, second.Pause));
        Assert.Null(_user.Next(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(2), _user.PauseBetweenSessions());
    }

    [Fact]
    public void The_same_calls_are_sent_in_every_session()
    {
        var first = Next();
        _user.BeginSession(TimeSpan.Zero);

        Assert.Same(first.Call, Next().Call);
    }

    [Fact]
    public void A_capture_that_finds_nothing_ends_the_session()
    {
        Hear(Next(), OutcomeClass.ServerError, null);

        Assert.Null(_user.Next(TimeSpan.Zero));
    }

    [Fact]
    public void A_failed_step_that_captures_nothing_does_not()
    {
        var guest = _users.Create(new UserKey(1, "guests", 0));
        guest.BeginSession(TimeSpan.Zero);
        guest.Learn(new Answer(guest.Next(TimeSpan.Zero)!.Value.Call, OutcomeClass.Timeout, null), TimeSpan.Zero);

        Assert.Equal("head", guest.Next(TimeSpan.Zero)!.Value.Name);
    }

    [Fact]
    public void A_user_knows_its_own_name()
    {
        var call = (ScriptCall)Next().Call;

        Assert.Equal("shoppers-12", Encoding.UTF8.GetString(call.Values[0]));
    }

    [Fact]
    public void Users_without_variables_share_their_calls()
    {
        var (one, other) = (_users.Create(new UserKey(1, "guests", 0)), _users.Create(new UserKey(1, "guests", 1)));
        one.BeginSession(TimeSpan.Zero);
        other.BeginSession(TimeSpan.Zero);

        Assert.Same(one.Next(TimeSpan.Zero)!.Value.Call, other.Next(TimeSpan.Zero)!.Value.Call);
    }

    [Fact]
    public void Conduct_has_think_times_as_its_pauses_and_nothing_else()
    {
        var conduct = _users.ConductOf(0);

        Assert.Empty(conduct.Rows);
        Assert.Empty(conduct.Traits);
        Assert.Equal(["read order"], conduct.Pauses.Select(pause => pause.Name));
        Assert.Equal(0.5, conduct.ThinkScale);
    }

    [Fact]
    public void Personas_and_scripted_users_live_in_one_run()
    {
        var persona = Plans.GivenPlan.Plan().Populations[0] with { Share = 0.5 };
        var mixed = Plan with { Populations = [persona, Plan.Populations[0] with { Share = 0.5 }] };
        var users = PlannedUsers.Of(mixed, new Unwatched(), new Unwatched());

        Assert.Equal([.. MarketSteps.All, "place order", "read order"], users.StepNames);
        Assert.Equal(PlannedSteps.Of(mixed), users.StepNames);
        Assert.NotEmpty(users.ConductOf(0).Rows);
        Assert.Empty(users.ConductOf(1).Rows);
        var scripted = users.Create(new UserKey(1, "shoppers", 0));
        scripted.BeginSession(TimeSpan.Zero);
        Assert.Equal("place order", scripted.Next(TimeSpan.Zero)!.Value.Name);
    }

    private Step Next() => _user.Next(TimeSpan.Zero)!.Value;

    private void Hear(Step step, OutcomeClass outcome, Finding? finding) => _user.Learn(new Answer(step.Call, outcome, finding), TimeSpan.Zero);
}
