using Simulator.Model.Scripts.Data;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Plans;

public sealed class FeedersReaderTests
{
    [Fact]
    public void A_feeder_has_what_the_plan_says()
    {
        var feeder = Assert.Single(GivenScript.Plan().Feeders);

        Assert.Equal(("people", "/data/people.csv", FeederOrder.Shuffle, true, true), (feeder.Name, feeder.File, feeder.Order, feeder.IsPerUser, feeder.EndsWithRows));
        Assert.Equal((false, (byte)';'), (feeder.Format.IsJson, feeder.Format.Delimiter));
        Assert.Equal(["name", "token"], feeder.Columns);
        Assert.Equal((100, "00ff", "feeders.people"), (feeder.Content.Rows, feeder.Content.Sha256, feeder.PlanPath));
    }

    [Fact]
    public void What_is_left_out_has_its_meaning()
    {
        var feeder = Assert.Single(GivenScript.Plan("""feeders={"people":{"file":"people.jsonl","content":{"columns":["a"],"rows":1,"sha256":"00"}}}""").Feeders);

        Assert.Equal((FeederOrder.Sequential, false, false, true), (feeder.Order, feeder.IsPerUser, feeder.EndsWithRows, feeder.Format.IsJson));
        Assert.Null(feeder.Format.Columns);
    }

    [Theory]
    [InlineData("feeders.people.order=shufle", "feeders.people.order: there is no `shufle` here; did you mean `shuffle`?")]
    [InlineData("feeders.people.per=run", "feeders.people.per: there is no `run` here; there are session, user")]
    [InlineData("feeders.people.unique=maybe", "feeders.people.unique: `maybe` is neither true nor false")]
    [InlineData("feeders.people.delimiter=::", "feeders.people.delimiter: `::` is no delimiter; write one sign such as ; or |, or tab")]
    [InlineData("feeders.people.order=random", "feeders.people.order: is random, which draws the same row again; unique rows in an order of chance are order: shuffle")]
    [InlineData("feeders.people.onEnd=repeat", "feeders.people.onEnd: is repeat, and unique rows never come again; leave one of the two out")]
    [InlineData("feeders.people.columns=[]", "feeders.people.columns: is empty; name the columns, or leave it out where the file has a header row")]
    [InlineData("feeders.people.file=null", "feeders.people.file: is missing; write the CSV or JSON lines file beside this plan, such as people.csv")]
    [InlineData("feeders.people.content=null", "feeders.people.file: was not looked into when the plan was loaded")]
    [InlineData("feeders.people.file=people.jsonl", "feeders.people.delimiter: is for CSV; JSON lines have none")]
    [InlineData("feeders.people.roder=random", "feeders.people.roder: `roder` is no key here; did you mean `order`?")]
    public void Problems_name_the_key_and_what_would_be_right(string set, string problem) => Assert.Equal([problem], GivenScript.Problems(set));

    [Fact]
    public void A_feeder_has_a_name_that_can_stand_before_a_dot()
    {
        const string Feeder = """={"file":"a.csv","content":{"columns":["a"],"rows":1,"sha256":"00"}}""";

        Assert.Equal(["feeders.my-people: `my-people` is no name of a feeder; write letters, digits and _, a letter first"], GivenScript.Problems("feeders.my-people" + Feeder));
        Assert.Equal(["feeders.setup: `setup` has another meaning before a dot, as in {{setup.token}}; take another name"], GivenScript.Problems("feeders.setup" + Feeder));
    }

    [Fact]
    public void Scenarios_name_columns_and_what_setup_captured()
    {
        var plan = GivenScript.Plan("scenarios.browse.home.get=/{{setup.shop}}/{{people.name}}");

        var use = Assert.Single(plan.Populations[1].Script!.Scenarios[0].Given.Feeds);
        Assert.Equal(("people", "name"), (use.Feed, Assert.Single(use.Columns).Column));
        Assert.Equal(["there is no `setup.shoop`; did you mean `shop`?; the plan's setup captures no such thing"], GivenScript.Problems("scenarios.browse.home.get=/{{setup.shoop}}").Select(one => one[(one.IndexOf(": ") + 2)..]));
    }

    [Fact]
    public void Users_who_are_to_have_a_row_each_are_counted_before_the_run()
    {
        const string Use = "scenarios.browse.home.get=/{{people.name}}";

        Assert.Equal(
            ["feeders.people.file: has too few rows: 800 users take one each, and there are 100; write onEnd: repeat, or give it more rows"],
            GivenScript.Problems(Use, "phases.steady.users=3200"));
        Assert.Empty(GivenScript.Problems(Use, "phases.steady.users=400"));
    }

    [Fact]
    public void Users_who_are_to_have_a_row_each_to_log_in_with_are_counted_too() => Assert.Equal(
        ["feeders.people.file: has too few rows: 800 users take one each, and there are 100; write onEnd: repeat, or give it more rows"],
        GivenScript.Problems(
            """scenarios.browse={"auth":{"login":{"steps":[{"name":"log in","post":"/in","json":{"as":"{{people.name}}"}}]}},"steps":[{"name":"home","get":"/"}]}""", "phases.steady.users=3200"));

    [Fact]
    public void Random_rows_never_end() => Assert.Equal(
        ["feeders.people.onEnd: has no meaning where rows are drawn at random, which never ends; leave it out, or write order: shuffle"],
        GivenScript.Problems("feeders.people.order=random", "feeders.people.unique=false"));
}
