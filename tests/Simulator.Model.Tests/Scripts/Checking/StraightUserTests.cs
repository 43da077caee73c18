using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Checking;
using Simulator.Model.Tests.Scripts.Flow;

namespace Simulator.Model.Tests.Scripts.Checking;

public sealed class StraightUserTests
{
    private readonly Dictionary<string, (string Variable, string Value, ValueKind Kind)> _captures = [];

    [Fact]
    public void Both_branches_of_a_question_are_taken() => Assert.Equal(
        ["yes", "no", "after"], Walk("""[{"if":"{{user}} == x","steps":[{"name":"yes","get":"/a"}],"else":[{"name":"no","get":"/b"}]},{"name":"after","get":"/c"}]"""));

    [Fact]
    public void All_ways_of_a_choice_are_taken_and_a_session_never_ends_early() => Assert.Equal(
        ["one", "two", "after"], Walk("""[{"oneOf":[{"weight":99,"steps":[{"name":"one","get":"/a"},{"end":"session"}]},{"weight":1,"steps":[{"name":"two","get":"/b"}]}]},{"name":"after","get":"/c"}]"""));

    [Fact]
    public void Loops_have_one_round_and_count_from_1() => Assert.Equal(
        ["again", "until", "never"],
        Walk("""
            [{"repeat":5,"index":"i","steps":[{"name":"again","get":"/a?i={{i}}"}]},
             {"until":"{{user}} == x","most":3,"steps":[{"name":"until","get":"/b"}]},
             {"while":"{{user}} == x","most":3,"steps":[{"name":"never","get":"/c"}]}]
            """));

    [Fact]
    public void What_is_sent_at_once_goes_out_one_by_one_and_pauses_are_not_waited_for() => Assert.Equal(
        ["a", "b", "c"], Walk("""[{"think":"2s"},{"parallel":[{"name":"a","get":"/a"},{"name":"b","get":"/b"}]},{"group":"last","steps":[{"name":"c","get":"/c","think":"1m"}]}]"""));

    [Fact]
    public void What_is_done_once_is_done() => Assert.Equal(["join", "go"], Walk("""[{"once":[{"name":"join","get":"/a"}]},{"name":"go","get":"/b"}]"""));

    [Fact]
    public void Of_a_list_the_first_item_is_taken()
    {
        _captures["list"] = ("items", """["first","second"]""", ValueKind.Json);
        var user = User("""[{"name":"list","get":"/a","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","steps":[{"name":"one","get":"/{{item}}"}]}]""");

        Assert.Equal(["list", "one"], Walk(user));
        Assert.Equal("first", Held(user, "item"));
    }

    [Fact]
    public void A_list_without_items_is_told_and_the_walk_goes_on()
    {
        _captures["list"] = ("items", "[]", ValueKind.Json);
        var user = User("""[{"name":"list","get":"/a","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","steps":[{"name":"one","get":"/{{item}}"}]},{"name":"end","get":"/b"}]""");

        Assert.Equal(["list", "one", "end"], Walk(user));
        Assert.Contains("has no item", user.Unset["item"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_kept_on_the_way()
    {
        var user = User("""[{"if":"{{user}} == x","steps":[{"set":{"who":"me {{user}}"}}]},{"name":"say","get":"/{{who | default(a)}}"}]""");

        Assert.Equal(["say"], Walk(user));
        Assert.Equal("me guests-0", Held(user, "who"));
    }

    private List<string> Walk(string acts) => Walk(User(acts));

    private List<string> Walk(StraightUser user)
    {
        var sent = new List<string>();
        while (user.Next(TimeSpan.Zero) is { } next)
        {
            Assert.True(sent.Count < 100, "a walk has an end");
            sent.Add(next.Call.Step.Name);
            if (_captures.TryGetValue(next.Call.Step.Name, out var capture)) user.Values.Set(SlotOf(user, capture.Variable), Encoding.UTF8.GetBytes(capture.Value), capture.Kind);
            user.Learn(new Answer(next.Call, OutcomeClass.ServerError, null), TimeSpan.Zero);
        }

        return sent;
    }

    private static StraightUser User(string acts)
    {
        var plan = FlowTest.Plan(acts);
        return new StraightUser(plan.Populations[1].Script!.Scenarios[0], plan.Seed, new UserKey(1, "guests", 0), plan.Groups, ScriptWorld.Empty);
    }

    private static string Held(StraightUser user, string name) => Encoding.UTF8.GetString(user.Values[SlotOf(user, name)]);

    private static int SlotOf(StraightUser user, string name) => user.Scenario.Variables.ToList().IndexOf(name);
}
