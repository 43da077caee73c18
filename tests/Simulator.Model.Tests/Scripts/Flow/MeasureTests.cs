using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Tests.Scripts.Flow;

public sealed class MeasureTests : FlowTest
{
    private const string Metrics = """metrics={"basket":{"kind":"trend"},"orders":"counter","soldOut":"rate"}""";

    [Fact]
    public void A_group_has_waited_from_its_first_step_to_its_last_answer_less_the_pauses_in_between()
    {
        Latency = TimeSpan.FromSeconds(3);

        // Think times are halved.
        Live(User("""[{"group":"buy","steps":[{"think":"2s"},{"name":"a","get":"/a","think":"4s"},{"think":"6s"},{"name":"b","get":"/b","think":"8s"},{"think":"10s"}]}]"""));

        Assert.Equal(["group 0 6s"], Diary.Measures);
    }

    [Fact]
    public void Groups_stand_within_groups_and_a_failure_breaks_all_that_are_open()
    {
        Latency = TimeSpan.FromSeconds(1);
        Fails("b");

        Live(User("""[{"group":"outer","steps":[{"group":"first","steps":[{"name":"a","get":"/a"}]},{"group":"second","steps":[{"name":"b","get":"/b"}]},{"name":"c","get":"/c"}]}]"""));

        Assert.Equal(["group 1 1s", "group 2 1s broken", "group 0 3s broken"], Diary.Measures);
    }

    [Theory]
    [InlineData(true, "group 0 0s")]
    [InlineData(false, "group 0 0s broken")]
    public void That_somebody_was_first_breaks_a_group_only_where_it_ends_the_session(bool isCaptured, string group)
    {
        var user = User("""[{"group":"buy","steps":[{"name":"a","get":"/a","onFail":"endSession"},{"name":"b","get":"/b"}]}]""");
        user.BeginSession(Now);

        var step = user.Next(Now)!.Value;
        user.Learn(new Answer(step.Call, OutcomeClass.BusinessConflict, isCaptured ? ScriptFindings.Captured.All : null), Now);
        while (user.Next(Now) is { } next) user.Learn(new Answer(next.Call, OutcomeClass.Ok, ScriptFindings.Captured.All), Now);

        Assert.Equal([group], Diary.Measures);
    }

    [Fact]
    public void Groups_are_left_where_a_failure_ends_the_session()
    {
        Fails("a");

        Live(User("""[{"group":"outer","steps":[{"group":"inner","steps":[{"name":"a","get":"/a","onFail":"endSession"},{"name":"b","get":"/b"}]}]}]"""));

        Assert.Equal(["group 1 0s broken", "group 0 0s broken"], Diary.Measures);
    }

    [Fact]
    public void A_group_in_which_nothing_was_sent_is_no_group()
    {
        Live(User("""[{"group":"outer","steps":[{"if":"{{user}} == x","steps":[{"name":"a","get":"/a"}]}]},{"name":"b","get":"/b"}]"""));

        Assert.Empty(Diary.Measures);
    }

    [Fact]
    public void Groups_are_numbered_along_the_plans()
    {
        var plan = GivenScript.Plan(
            """scenarios.browse=[{"group":"two","steps":[{"name":"a","get":"/a"}]}]""",
            """scenarios.order=[{"group":"one","steps":[{"name":"b","get":"/b"}]},{"group":"two","steps":[{"name":"c","get":"/c"}]}]""", "thresholds=[]");

        Live(User(plan, new(1, "guests", 0)));

        Assert.Equal(["one", "two"], plan.Groups);
        Assert.Equal(["group 1 0s"], Diary.Measures);
    }

    [Fact]
    public void Steps_have_the_tags_of_their_groups()
    {
        var steps = Plan("""[{"group":"g","tags":{"team":"a","kind":"x"},"steps":[{"group":"h","tags":{"area":"b"},"steps":[{"name":"a","get":"/a","tags":{"team":"c"}}]}]},{"name":"b","get":"/b"}]""").Populations[1].Script!.Scenarios[0].Steps;

        Assert.Equal(["area b", "kind x", "team c"], steps[0].Tags.Select(tag => $"{tag.Key} {tag.Value}"));
        Assert.Empty(steps[1].Tags);
    }

    [Fact]
    public void What_was_captured_is_recorded()
    {
        Answers("a", ("total", "12.5"));

        Live(User("""[{"name":"a","get":"/a","capture":{"total":{"json":"total"}},"record":{"basket":"{{total}}","orders":1,"soldOut":"{{total}} == 0"}}]""", Metrics));

        Assert.Equal(["metric 0 12.5", "metric 1 1", "metric 2 False"], Diary.Measures);
    }

    [Fact]
    public void Nothing_is_recorded_of_a_failure()
    {
        Fails("a");

        Live(User("""[{"name":"a","get":"/a","record":{"orders":1}}]""", Metrics));

        Assert.Empty(Diary.Measures);
    }

    [Fact]
    public void What_is_no_number_is_a_problem_of_the_answer_and_never_recorded()
    {
        Answers("a", ("total", "much"));
        var plan = Plan("""[{"name":"a","get":"/a","capture":{"total":{"json":"total"}},"record":{"basket":"{{total}}"}}]""", Metrics);

        Live(User(plan, new(1, "guests", 0)));

        Assert.Empty(Diary.Measures);
        var values = new Model.Scripts.ScriptValues(1);
        values.Set(0, "much"u8);
        Assert.Equal("what is to be recorded is no number", Assert.IsType<MetricRecord.Amount>(plan.Populations[1].Script!.Scenarios[0].Steps[0].Records[0]).ProblemIn(values));
    }

    [Theory]
    [InlineData("""{"basked":1}""", "scenarios.browse.a.record.basked: there is no metric `basked`; did you mean `basket`?")]
    [InlineData("""{"basket":"much"}""", "scenarios.browse.a.record.basket: `much` is no number; write one such as 12 or 0.5")]
    [InlineData("""{"soldOut":"yes"}""", "scenarios.browse.a.record.soldOut: `yes` is no condition; write {{name}}, or two sides with ==, !=, <, <=, >, >=, contains or matches between them and spaces around it")]
    public void What_is_wrong_with_a_record_is_named(string record, string problem) =>
        Assert.Contains(problem, Problems($$"""[{"name":"a","get":"/a","record":{{record}}}]""", Metrics));
}
