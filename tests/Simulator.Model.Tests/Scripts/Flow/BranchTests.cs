using Simulator.Model.Scripts;

namespace Simulator.Model.Tests.Scripts.Flow;

public sealed class BranchTests : FlowTest
{
    [Theory]
    [InlineData("{{x}}", "3", true)]
    [InlineData("{{x}}", "0", false)]
    [InlineData("{{x}}", "0.0", false)]
    [InlineData("{{x}}", "false", false)]
    [InlineData("{{x}}", "null", false)]
    [InlineData("{{x}}", "", false)]
    [InlineData("not {{x}}", "", true)]
    [InlineData("{{x}} == 3", "3.0", true)]
    [InlineData("{{x}} == 3", "3a", false)]
    [InlineData("{{x}} != 3", "4", true)]
    [InlineData("{{x}} < 10", "9", true)]
    [InlineData("{{x}} <= 10", "10", true)]
    [InlineData("{{x}} > 10", "9", false)]
    [InlineData("{{x}} >= 10", "1e1", true)]
    [InlineData("{{x}} < b", "a", true)]
    [InlineData("{{x}} == ''", "", true)]
    [InlineData("{{x}} == 'a > b'", "a > b", true)]
    [InlineData("{{x}} contains b c", "ab cd", true)]
    [InlineData("{{x}} matches ^a+$", "aaa", true)]
    [InlineData("{{x}} matches ^a+$", "aab", false)]
    [InlineData("not {{x}} matches b", "a", true)]
    [InlineData("{{x}}-{{user}} == 1-guests-0", "1", true)]
    [InlineData("""{"all":["{{x}} > 1","{{x}} < 3"]}""", "2", true)]
    [InlineData("""{"all":["{{x}} > 1","{{x}} < 3"]}""", "3", false)]
    [InlineData("""{"any":["{{x}} > 5",{"not":"{{x}} > 1"}]}""", "1", true)]
    [InlineData("""{"any":["{{x}} > 5","{{x}} < 1"]}""", "2", false)]
    public void A_condition_chooses_the_way(string condition, string x, bool holds)
    {
        Answers("ask", ("x", x));
        var written = condition.StartsWith('{') && !condition.StartsWith("{{", StringComparison.Ordinal) ? condition : $"\"{condition}\"";

        var sent = Live(User($$$$"""[{"name":"ask","get":"/ask","capture":{"x":{"json":"x"}}},{"if":{{{{written}}}},"steps":[{"name":"yes","get":"/yes"}],"else":[{"name":"no","get":"/no"}]},{"name":"end","get":"/end"}]"""));

        Assert.Equal(["/ask", holds ? "/yes" : "/no", "/end"], sent);
    }

    [Fact]
    public void Without_an_else_nothing_is_done() => Assert.Equal(["/end"], Live(User("""[{"if":"{{user}} == x","steps":[{"name":"yes","get":"/yes"}]},{"name":"end","get":"/end"}]""")));

    [Fact]
    public void A_variable_that_was_never_set_is_nothing() => Assert.Equal(
        ["/end"], Live(User("""[{"if":"{{user}} == x","steps":[{"name":"a","get":"/a","capture":{"x":{"json":"x"}}}]},{"if":"{{x}}","steps":[{"name":"b","get":"/b"}]},{"name":"end","get":"/end"}]""")));

    [Fact]
    public void What_one_session_captured_the_next_one_has_not()
    {
        Answers("a", ("x", "1"));
        var user = User("""[{"if":"{{session}} == 1","steps":[{"name":"a","get":"/a","capture":{"x":{"json":"x"}}}]},{"if":"{{x}}","steps":[{"name":"b","get":"/b"}]},{"name":"end","get":"/end"}]""");

        Assert.Equal(["/a", "/b", "/end"], Live(user));
        Assert.Equal(["/end"], Live(user));
    }

    [Fact]
    public void One_of_several_ways_is_taken_by_weight()
    {
        var user = User("""[{"oneOf":[{"weight":70,"steps":[{"name":"a","get":"/a"}]},{"weight":30,"steps":[]}]},{"name":"end","get":"/end"}]""");

        var ways = Enumerable.Range(0, 2000).Select(_ => Live(user)[0]).ToList();

        Assert.InRange(ways.Count(way => way == "/a") / 2000.0, 0.66, 0.74);
        Assert.InRange(ways.Count(way => way == "/end") / 2000.0, 0.26, 0.34);
    }

    [Fact]
    public void Chance_is_held_against_the_plan_as_the_personas_is()
    {
        var conduct = Plan("""[{"oneOf":[{"weight":3,"steps":[{"name":"a","get":"/a"}]},{"weight":1,"steps":[]}]}]""").Populations[1].Script!.ConductAt(1);

        var row = Assert.Single(conduct.Rows);
        Assert.Equal(("browse/choice 1", 0.75, 0.25), (row.State, row.Weights[0], row.Weights[1]));
    }

    [Fact]
    public void Set_writes_variables() => Assert.Equal(
        ["/guests-0/1-x"], Live(User("""[{"set":{"a":"{{session}}-x"}},{"name":"b","get":"/{{user}}/{{a}}"}]""")));

    [Fact]
    public void The_plans_variables_are_there_for_every_scenario() => Assert.Equal(
        ["/v-guests-0/v-guests-0"], Live(User("""[{"name":"b","get":"/{{v}}/{{v}}"}]""", """variables={"v":"v-{{user}}"}""")));

    [Fact]
    public void A_session_can_end_early() => Assert.Equal(["/a"], Live(User("""[{"name":"a","get":"/a"},{"end":"session"},{"name":"z","get":"/z"}]""")));

    [Fact]
    public void A_user_can_leave_for_good()
    {
        var user = User("""[{"name":"a","get":"/a"},{"if":"{{session}} == 2","steps":[{"end":"user"}]}]""");

        Live(user);
        Assert.False(user.HasLeft);
        Live(user);
        Assert.True(user.HasLeft);
        Assert.Empty(Live(user));
    }

    [Fact]
    public void What_is_done_once_is_done_in_the_first_session_and_what_it_captures_stays()
    {
        Answers("log in", ("token", "t1"));
        var user = User("""[{"once":[{"name":"log in","get":"/login","capture":{"token":{"json":"token"}}}]},{"name":"a","get":"/{{token}}"}]""");

        Assert.Equal(["/login", "/t1"], Live(user));
        Assert.Equal(["/t1"], Live(user));
    }

    [Fact]
    public void What_failed_once_is_tried_again()
    {
        var user = User("""[{"once":[{"name":"log in","get":"/login","capture":{"token":{"json":"token"}}}]},{"name":"a","get":"/{{token}}"}]""");
        Fails("log in");
        Assert.Equal(["/login"], Live(user));

        Mends("log in");
        Answers("log in", ("token", "t1"));
        Assert.Equal(["/login", "/t1"], Live(user));
    }

    [Fact]
    public void A_failed_step_ends_the_session_where_the_plan_says_so()
    {
        Fails("a");
        Fails("b");

        Assert.Equal(["/a", "/b"], Live(User("""[{"name":"a","get":"/a"},{"name":"b","get":"/b","onFail":"endSession"},{"name":"z","get":"/z"}]""")));
        Assert.Equal(["/a", "/z"], Live(User("""[{"name":"a","get":"/a","capture":{"x":{"json":"x"}},"onFail":"go"},{"if":"{{x}}","steps":[{"end":"session"}]},{"name":"z","get":"/z"}]""")));
    }

    [Fact]
    public void What_is_sent_at_once_waits_for_all_answers()
    {
        Answers("b", ("x", "7"));

        Assert.Equal(["/a", "+/b", "+/c", "/7"], Live(User(
            """[{"parallel":[{"name":"a","get":"/a"},{"name":"b","get":"/b","capture":{"x":{"json":"x"}}},{"name":"c","get":"/c"}]},{"name":"z","get":"/{{x}}"}]""")));
    }

    [Fact]
    public void A_failure_among_what_is_sent_at_once_ends_the_session()
    {
        Fails("b");

        Assert.Equal(["/a", "+/b"], Live(User("""[{"parallel":[{"name":"a","get":"/a"},{"name":"b","get":"/b","capture":{"x":{"json":"x"}}}]},{"name":"z","get":"/{{x}}"}]""")));
    }

    [Theory]
    [InlineData("""[{"if":"{{user}} = a","steps":[]}]""", "scenarios.browse[0].if: `{{user}} = a` is no condition; write {{name}}, or two sides with ==, !=, <, <=, >, >=, contains or matches between them and spaces around it")]
    [InlineData("""[{"if":"{{user}} == a and {{user}} == b","steps":[]}]""", "scenarios.browse[0].if: `{{user}} == a and {{user}} == b` has more than one comparison; write all: [ … ] or any: [ … ], and quotes around a side that is to have such a word in it")]
    [InlineData("""[{"if":"{{user}} ==","steps":[]}]""", "scenarios.browse[0].if: `{{user}} ==` has nothing on one side of ==; write '' for an empty text")]
    [InlineData("""[{"if":"{{usr}}","steps":[]}]""", "scenarios.browse[0].if: there is no variable `usr`; did you mean `user`; capture it in a step before, or write it under variables")]
    [InlineData("""[{"if":{"all":[]},"steps":[]}]""", "scenarios.browse[0].if.all: expects a list of conditions, at least one")]
    [InlineData("""[{"if":{},"steps":[]}]""", "scenarios.browse[0].if: expects one of all, any and not, such as all: [ \"{{stock}} > 0\", \"{{price}} < 10\" ]")]
    [InlineData("""[{"if":["a"],"steps":[]}]""", "scenarios.browse[0].if: expects a condition such as {{stock}} > 0, found a list")]
    [InlineData("""[{"if":"{{user}}","repeat":2,"steps":[]}]""", "scenarios.browse[0]: has repeat and if; an act is one of them")]
    [InlineData("""[{"group":"g","get":"/"}]""", "scenarios.browse[0]: has group and get; an act is one of them")]
    [InlineData("""[{"oneOf":[{"weight":1,"steps":[]}]}]""", "scenarios.browse[0].oneOf: has 1 way; write 2 to 10, such as [ { weight: 70, steps: [] }, { weight: 30, steps: [] } ]")]
    [InlineData("""[{"oneOf":[{"weight":0,"steps":[]},{"weight":0,"steps":[]}]}]""", "scenarios.browse[0].oneOf: has no way that can be taken; one weight at least is more than 0")]
    [InlineData("""[{"name":"a","get":"/a"},{"once":[]}]""", "scenarios.browse[1].once: stands at the head of a scenario, before everything else")]
    [InlineData("""[{"end":"run"}]""", "scenarios.browse[0].end: `run` is neither session (the next one follows as ever) nor user (which stays away for good)")]
    [InlineData("""[{"parallel":[{"name":"a","get":"/a","think":"1s"}]}]""", "scenarios.browse[0].parallel.a.think: what is sent at the same moment has no pause of its own; write it before, as an act of its own")]
    [InlineData("""[{"parallel":[{"name":"a","get":"/a","capture":{"x":{"json":"x"}}},{"name":"b","get":"/{{x}}"}]}]""", "scenarios.browse[0].parallel.b.get: `x` is captured by a request that is sent at the same moment; only what comes after has it")]
    [InlineData("""[{"set":{"user":"a"}}]""", "scenarios.browse[0].set.user: every user has `user` already; take another name")]
    [InlineData("""[{"set":{"a":"b"}}]""", "scenarios.browse[0].set.a: `a` is set and never used; write {{a}} in a later step, or leave the set out")]
    [InlineData("""[{"end":"session"}]""", "scenarios.browse: sends nothing; write at least one step such as { name: home, get: / }")]
    [InlineData("""[{"name":"a","get":"/a","onFail":"stop"}]""", "scenarios.browse.a.onFail: `stop` is neither go (the next step follows) nor endSession")]
    [InlineData("""[{"name":"a","get":"/{{setup.x}}"}]""", "scenarios.browse.a.get: there is no `setup.x`; there are shop; the plan's setup captures no such thing")]
    [InlineData("""[{"name":"a","get":"/{{crowd.x}}"}]""", "scenarios.browse.a.get: there is no feeder `crowd`; there are people; write it under feeders")]
    [InlineData("""[{"if":"{{user}} == a","steps":[{"name":"a","get":"/a","capture":{"x":{"json":"x"}}}],"else":[{"name":"b","get":"/{{x}}"}]}]""", "scenarios.browse[0].else.b.get: `x` is used before it is captured; only later steps have it")]
    [InlineData("""[{"repeat":2,"steps":[{"name":"home","get":"/a"},{"name":"home","get":"/b"}]}]""", "scenarios.browse[0].steps.home.name: there is a step `home` already; names are unique")]
    public void What_is_wrong_is_named(string acts, string problem) => Assert.Contains(problem, Problems(acts));

    [Fact]
    public void What_a_round_captured_the_next_one_has() => Assert.Empty(Problems(
        """[{"repeat":2,"steps":[{"if":"{{x}}","steps":[{"name":"b","get":"/{{x}}"}]},{"name":"a","get":"/a","capture":{"x":{"json":"x"}}}]}]"""));

    [Fact]
    public void All_users_share_what_they_send_where_there_are_no_variables()
    {
        var plan = Plan("""[{"repeat":2,"steps":[{"parallel":[{"name":"a","get":"/a"},{"name":"b","get":"/b"}]}]}]""");
        var users = Simulator.Model.Marketplace.PlannedUsers.Of(plan, new Model.Marketplace.Unwatched(), new Model.Marketplace.Unwatched());
        var (one, other) = (users.Create(new(1, "guests", 0)), users.Create(new(1, "guests", 1)));
        one.BeginSession(TimeSpan.Zero);
        other.BeginSession(TimeSpan.Zero);

        var (mine, others) = (one.Next(TimeSpan.Zero)!.Value, other.Next(TimeSpan.Zero)!.Value);

        Assert.Same(mine.Companions, others.Companions);
        Assert.Same(((ScriptCall)mine.Call).Values, ((ScriptCall)others.Call).Values);
    }
}
