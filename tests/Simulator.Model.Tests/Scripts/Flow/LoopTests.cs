namespace Simulator.Model.Tests.Scripts.Flow;

public sealed class LoopTests : FlowTest
{
    [Fact]
    public void Repeat_goes_round_so_often_and_counts_from_one() => Assert.Equal(
        ["/1", "/2", "/3", "/end"],
        Live(User("""[{"repeat":3,"index":"i","steps":[{"name":"a","get":"/{{i}}"}]},{"name":"end","get":"/end"}]""")));

    [Fact]
    public void Loops_stand_within_loops() => Assert.Equal(
        ["/1-1", "/1-2", "/2-1", "/2-2"],
        Live(User("""[{"repeat":2,"index":"i","steps":[{"repeat":2,"index":"j","steps":[{"name":"a","get":"/{{i}}-{{j}}"}]}]}]""")));

    [Fact]
    public void Repeat_takes_its_number_from_a_variable()
    {
        Answers("ask", ("n", "2"));

        Assert.Equal(["/ask", "/a", "/a"], Live(User("""[{"name":"ask","get":"/ask","capture":{"n":{"json":"n"}}},{"repeat":"{{n}}","steps":[{"name":"a","get":"/a"}]}]""")));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void What_is_no_number_of_times_ends_the_session_and_is_told(string n)
    {
        Answers("ask", ("n", n));

        Assert.Equal(["/ask"], Live(User("""[{"name":"ask","get":"/ask","capture":{"n":{"json":"n"}}},{"repeat":"{{n}}","steps":[{"name":"a","get":"/a"}]},{"name":"z","get":"/z"}]""")));
        Assert.Equal(["scenarios.browse[1].repeat: what is to be repeated has no whole number of times; the session ends there"], Diary.Troubles);
    }

    [Fact]
    public void While_asks_before_every_round()
    {
        Answers("look", ("more", "true"));

        const string Acts = """[{"name":"look","get":"/look","capture":{"more":{"json":"more"}}},{"while":"{{more}}","most":3,"steps":[{"name":"a","get":"/a"}]}]""";
        Assert.Equal(["/look", "/a", "/a", "/a"], Live(User(Acts)));

        Answers("look", ("more", "false"));
        Assert.Equal(["/look"], Live(User(Acts)));
    }

    [Fact]
    public void Until_asks_after_every_round()
    {
        const string Acts = """[{"until":"{{state}} == done","most":5,"steps":[{"name":"poll","get":"/poll","capture":{"state":{"json":"state"}}},{"think":"2s"}]}]""";
        Answers("poll", ("state", "working"));
        Assert.Equal([.. Enumerable.Repeat(new[] { "/poll", "1s" }, 5).SelectMany(one => one)], Live(User(Acts)));

        Answers("poll", ("state", "done"));
        Assert.Equal(["/poll", "1s"], Live(User(Acts)));
    }

    [Fact]
    public void Each_takes_the_items_of_a_list()
    {
        Answers("list", ("items", """ [ 7 , "a\"b" , {"x":[1,2]} , [] , true ] """));

        Assert.Equal(
            ["/list", "/1/7", "/2/a%22b", "/3/%7B%22x%22%3A%5B1%2C2%5D%7D", "/4/%5B%5D", "/5/true"],
            Live(User("""[{"name":"list","get":"/list","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","index":"i","steps":[{"name":"a","get":"/{{i}}/{{item}}"}]}]""")));
    }

    [Fact]
    public void Each_goes_no_further_than_it_may()
    {
        Answers("list", ("items", "[1,2,3]"));

        Assert.Equal(["/list", "/1", "/2"], Live(User("""[{"name":"list","get":"/list","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","most":2,"steps":[{"name":"a","get":"/{{item}}"}]}]""")));
    }

    [Fact]
    public void A_list_may_change_while_it_is_walked()
    {
        Answers("list", ("items", "[1,2]"));
        Answers("again", ("items", "nothing"));

        Assert.Equal(["/list", "/1", "/2"], Live(User(
            """[{"name":"list","get":"/list","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","steps":[{"name":"again","get":"/{{item}}","capture":{"items":{"json":"items"}}}]}]""")));
    }

    [Theory]
    [InlineData("", "the variable holds no list; the session ends there")]
    [InlineData("{}", "the variable holds no list; the session ends there")]
    [InlineData("[1,", "the list is no JSON; the session ends there", "/1")]
    [InlineData("[tru]", "the list is no JSON; the session ends there")]
    public void What_is_no_list_ends_the_session_and_is_told(string items, string trouble, params string[] before)
    {
        Answers("list", ("items", items));

        Assert.Equal(["/list", .. before], Live(User(
            """[{"name":"list","get":"/list","capture":{"items":{"json":"items"}}},{"each":"{{items}}","as":"item","steps":[{"name":"a","get":"/{{item}}"}]},{"name":"z","get":"/z"}]""")));
        Assert.Equal([$"scenarios.browse[1].each: {trouble}"], Diary.Troubles);
    }

    [Fact]
    public void Rounds_that_neither_send_nor_pause_end_the_session_and_are_told()
    {
        Assert.Equal(["/a"], Live(User("""[{"name":"a","get":"/a"},{"repeat":1000000,"steps":[{"set":{"x":"{{user}}"}}]},{"name":"z","get":"/{{x}}"}]""")));
        Assert.Equal(["scenarios.browse: 10000 acts came one after the other without a request or a pause; the session ends there"], Diary.Troubles);
    }

    [Fact]
    public void Pauses_of_no_length_are_no_way_round_that() =>
        Assert.Equal(["/a"], Live(User("""[{"name":"a","get":"/a"},{"repeat":1000000,"steps":[{"think":"0s"}]},{"name":"z","get":"/z"}]""")));

    [Theory]
    [InlineData("""[{"while":"{{user}}","steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].most: is missing; write how many rounds there are at most, such as most: 20: no loop may go on for ever")]
    [InlineData("""[{"repeat":-1,"steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].repeat: `-1` is no whole number from 0 to 2147483647")]
    [InlineData("""[{"repeat":2000000,"steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].repeat: `2000000` is too many; write at most 1000000")]
    [InlineData("""[{"repeat":2}]""", "scenarios.browse[0].steps: is missing; write a list of acts such as steps: [ { name: home, get: / } ]")]
    [InlineData("""[{"each":"items","as":"x","steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].each: `items` names no list; write the variable that was captured, such as \"{{items}}\"")]
    [InlineData("""[{"each":"{{user}}","steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].as: is missing; write the variable that holds an item, such as as: item")]
    [InlineData("""[{"repeat":2,"index":"session","steps":[{"name":"a","get":"/a"}]}]""", "scenarios.browse[0].index: every user has `session` already; take another name")]
    public void What_is_wrong_with_a_loop_is_named(string acts, string problem) => Assert.Contains(problem, Problems(acts));
}
