using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;

namespace Simulator.Model.Tests.Scripts.Flow;

/// <summary>Steps that are not sent, log-ins that fail, and what a user keeps from scenario to scenario.</summary>
public sealed class LeavingTests : FlowTest
{
    [Theory]
    [InlineData("""[{"group":"g","steps":[{"name":"a","get":"/a"},{"name":"b","get":"/b"}]}]""")]
    [InlineData("""[{"group":"g","steps":[{"name":"a","get":"/a","onFail":"go"},{"name":"b","get":"/b"}]}]""")]
    [InlineData("""[{"group":"g","steps":[{"name":"a","get":"/a","capture":{"x":{"json":"x","optional":true}}},{"name":"b","get":"/b?{{x | default(0)}}"}]}]""")]
    [InlineData("""[{"group":"g","steps":[{"parallel":[{"name":"a","get":"/a"},{"name":"c","get":"/c"}]},{"name":"b","get":"/b"}]}]""")]
    public void A_step_that_is_not_sent_ends_the_session_whatever_the_step_says(string acts)
    {
        var user = User(acts);
        user.BeginSession(Now);
        var step = user.Next(Now)!.Value;

        user.Learn(new Answer(step.Call, OutcomeClass.ClientError, ScriptFindings.NotSent.Instance), Now);
        foreach (var beside in step.Companions ?? []) user.Learn(new Answer(beside.Call, OutcomeClass.Ok, ScriptFindings.Captured.All), Now);

        Assert.Null(user.Next(Now));
        Assert.Equal(["group 0 0s broken"], Diary.Measures);
        Assert.False(user.HasLeft);
    }

    [Fact]
    public void A_group_whose_user_cannot_log_in_is_not_whole()
    {
        Latency = TimeSpan.FromSeconds(2);
        Fails("log in");
        var user = User(
            """[{"name":"home","get":"/","auth":"none"},{"group":"outer","steps":[{"group":"buy","steps":[{"name":"a","get":"/a"},{"name":"b","get":"/b"}]}]}]""",
            """auth={"login":{"steps":[{"name":"log in","post":"/login","capture":{"t":{"json":"t"}}}],"headers":{"X-T":"{{auth.t}}"}}}""");

        Assert.Equal(["/", "/login"], Live(user));
        Assert.Equal(["group 1 2s broken", "group 0 2s broken"], Diary.Measures);

        Mends("log in");
        Answers("log in", ("t", "1"));
        Diary.Measures.Clear();
        Assert.Equal(["/", "/login", "/a", "/b"], Live(user));
        Assert.Equal(["group 1 6s", "group 0 6s"], Diary.Measures);
    }

    [Fact]
    public void A_user_draws_and_counts_on_from_scenario_to_scenario_and_in_its_log_in()
    {
        var plan = GivenScript.Plan(
            """scenarios.browse=[{"name":"a","get":"/{{$counter}}/{{$uuid}}"}]""", """scenarios.order=[{"name":"b","get":"/{{$counter}}/{{$uuid}}"}]""",
            """auth={"login":{"steps":[{"name":"log in","post":"/{{$counter}}/{{$uuid}}","capture":{"t":{"json":"t"}}}],"headers":{"X-T":"{{auth.t}}"}}}""",
            "populations.guests.scenario=null", """populations.guests.scenarios={"browse":50,"order":50}""", "thresholds=[]");
        Answers("log in", ("t", "1"));
        var user = User(plan, new UserKey(1, "guests", 0));

        var written = Enumerable.Range(0, 6).SelectMany(_ => Live(user)).Select(one => one.Split('/')).ToList();

        Assert.Equal(7, written.Count);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], written.Select(one => one[1]).Order());
        Assert.Equal(7, written.Select(one => one[2]).Distinct().Count());
    }
}
