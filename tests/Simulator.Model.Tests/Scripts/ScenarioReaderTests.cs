using System.Buffers;
using System.Text;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts;

public sealed class ScenarioReaderTests
{
    private const string Orders = "scenarios.order";

    private static IReadOnlyList<ScriptStep> Steps => GivenScript.Plan().Populations[0].Script!.Scenarios[0].Steps;

    [Fact]
    public void A_plan_of_scripted_users_needs_nothing_of_the_marketplace()
    {
        var plan = GivenScript.Plan();

        Assert.All(plan.Populations, population => Assert.False(population.HasAccounts));
        Assert.Equal("order", plan.Populations[0].Kind);
        Assert.Equal(new Laws.Constant(4), plan.Populations[0].Script!.Pause);
        Assert.Equal(new Laws.Constant(0), plan.Populations[1].Script!.Pause);
        Assert.Equal(new Laws.Constant(0.5), GivenScript.Plan("populations.guests.pause=500ms").Populations[1].Script!.Pause);
        Assert.Equal("/health", plan.Target.HealthPath);
        Assert.Equal(["place order", "read order", "home", "head", "ask", "put", "patch", "delete"], PlannedSteps.Of(plan));
    }

    [Fact]
    public void It_reads_the_same_after_it_has_travelled()
    {
        var travelled = PlanReader.Read(CanonicalPlan.Parse(CanonicalPlan.Of(GivenScript.Tree()).Text), []);

        Assert.Empty(travelled.Problems);
        Assert.Equal(PlannedSteps.Of(GivenScript.Plan()).Order(), PlannedSteps.Of(travelled.Plan!).Order());
    }

    [Fact]
    public void What_only_names_variables_is_no_secret_and_stays_in_what_is_written_down()
    {
        Assert.Null(SecretKeys.Hide("Authorization", Text("Bearer {{token}}")));
        Assert.Equal("***", SecretKeys.Hide("Authorization", Text("Bearer abc")));
        Assert.Equal("***", SecretKeys.Hide("password", Text("hunter2-{{user}}")));

        static PlanNode.Scalar Text(string text) => new(default, text, Quoted: true);
    }

    [Fact]
    public void Requests_are_encoded_beforehand()
    {
        var step = Steps[0];

        Assert.Equal(ScriptVerb.Post, step.Verb);
        Assert.Equal("/orders", Written(step.Address));
        Assert.Equal("X-Shop: one\r\nContent-Type: application/json\r\n", Written(step.Headers));
        Assert.Equal("""{"item":7,"who":"VALUE","tags":["a",true,null,1.5,{}]}""", Written(step.Body!));
        Assert.Equal("/items/VALUE?by=VALUE", Written(Steps[1].Address));
        Assert.Equal("Authorization: Bearer VALUE\r\n", Written(Steps[1].Headers));
        Assert.Null(Steps[1].Body);
    }

    [Theory]
    [InlineData("/a b/ü?q={{user}}", "/a%20b/%C3%BC?q=VALUE")]
    [InlineData("/a%20b?x=1&y=[2]", "/a%20b?x=1&y=[2]")]
    public void What_may_not_stand_in_an_address_is_percent_encoded(string path, string expected)
    {
        var step = GivenScript.Plan($"{Orders}.read order.get={path}", $"{Orders}.read order.headers.X-Token={{{{token}}}}").Populations[0].Script!.Scenarios[0].Steps[1];

        Assert.Equal(expected, Written(step.Address));
    }

    [Theory]
    [InlineData("place order.post=orders", "scenarios.order.place order.post: `orders` is no path; write it below baseUrl and with a slash first, such as /items, or the whole address of a host that the plan names")]
    [InlineData("place order.get=/x", "scenarios.order.place order: has get and post; a step is one request")]
    [InlineData("place order.post=null", "scenarios.order.place order: says no request; write one of get, head, options, put, delete, post, patch and a path, such as get: /items")]
    [InlineData("place order.post=/o/{{token}}", "scenarios.order.place order.post: `token` is used before it is captured; only later steps have it")]
    [InlineData("place order.post=/o/{{usr}}", "scenarios.order.place order.post: there is no variable `usr`; did you mean `user`; capture it in a step before, or write it under variables")]
    [InlineData("place order.post=/o/{{us er}}", "scenarios.order.place order.post: `{{us er}}` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("place order.post=/o/{{user", "scenarios.order.place order.post: `{{user` names no variable; write {{name}}, with letters, digits and _")]
    [InlineData("place order.json.who={{token}}", "scenarios.order.place order.json.who: `token` is used before it is captured; only later steps have it")]
    [InlineData("place order.capture.other.json=a", "scenarios.order.place order.capture.other: `other` is captured and never used; write {{other}} in a later step, or leave the capture out")]
    [InlineData("place order.capture.user.json=a", "scenarios.order.place order.capture.user: every user has `user` already; take another name")]
    [InlineData("place order.capture.token.json=a..b", "scenarios.order.place order.capture.token.json: `a..b` is no path; write keys and places in lists with dots between them, such as items.0.id")]
    [InlineData("place order.check.status=[\"ok\"]", "scenarios.order.place order.check.status[0]: `ok` is no status of an answer; write one from 200 to 599")]
    [InlineData("place order.check.text=a", "scenarios.order.place order.check.text: `text` is no key here; there are status, conflict, retry, headers, json, body, maxBytes")]
    [InlineData("place order.check.conflict={\"status\":200}", "scenarios.order.place order.check.conflict: tells nothing by the answer's JSON; write json: { path: value }, or the status alone: conflict: 409")]
    [InlineData("place order.headers.Host=a", "scenarios.order.place order.headers.Host: belongs to the connection and is written for you; leave it out")]
    [InlineData("place order.headers={\"X Y\":1}", "scenarios.order.place order.headers.X Y: `X Y` is no name of a header; write letters, digits and -")]
    [InlineData("read order.json={\"a\":1}", "scenarios.order.read order.json: a get has no body; write post, put or patch, or leave it out")]
    [InlineData("place order.check.body={{token}}", "scenarios.order.place order.check.body: `token` is used before it is captured; only later steps have it")]
    [InlineData("read order.think=2", "scenarios.order.read order.think: `2` has no unit; write 2ms, 2s, 2m, 2h or 2d")]
    [InlineData("read order.gett=/a", "scenarios.order.read order.gett: `gett` is no key here; did you mean `get`?")]
    [InlineData("read order.name=home", "scenarios.browse.home.name: there is a step `home` already in line 1; names are unique")]
    public void What_is_wrong_is_named_with_what_would_be_right(string set, string problem) => Assert.Contains(problem, GivenScript.Problems($"{Orders}.{set}"));

    [Fact]
    public void A_plan_of_scenarios_that_nobody_follows_yet_needs_people_and_nothing_of_personas() => Assert.Equal(
        ["populations: is missing; write who follows the scenarios: populations: [ { name: people, scenario: order, share: 1 } ]"],
        GivenScript.Problems("populations=null").Where(problem => problem.Contains("is missing", StringComparison.Ordinal)));

    [Theory]
    [InlineData("populations.guests.scenario=brwse", "populations.guests.scenario: there is no scenario `brwse`; did you mean `browse`?")]
    [InlineData("populations.guests.persona=visitor", "populations.guests.persona: cannot stand beside a scenario: users have a persona's mind, or follow a script")]
    [InlineData("scenarios.browse=[]", "scenarios.browse: is empty; write at least one step such as { name: home, get: / }")]
    [InlineData("target.health=health", "target.health: `health` is no path; write one below baseUrl such as /health, which answers 200 when the target is fit for a run")]
    [InlineData("thresholds.0.scope.step=list jobs", "thresholds[0].scope.step: there is no step `list jobs`; there are place order, read order, home, head, ask, put, patch, delete")]
    public void So_is_what_is_wrong_around_scenarios(string set, string problem) => Assert.Contains(problem, GivenScript.Problems(set));

    [Fact]
    public void A_null_takes_away_what_an_extended_plan_says()
    {
        var plan = GivenScript.Plan("scenarios.browse=null", "populations.guests.scenario=order", "scenarios.order.place order.headers.X-Shop=null", "scenarios.order.read order.check.json.id=null");

        Assert.Equal(["place order", "read order"], PlannedSteps.Of(plan));
        Assert.Equal("Content-Type: application/json\r\n", Written(plan.Populations[0].Script!.Scenarios[0].Steps[0].Headers));
        Assert.Equal("null", plan.Populations[0].Script!.Scenarios[0].Steps[1].Check.Json[0].Conditions.OfType<JsonCondition.Is>().Single().Value.Text);
    }

    [Fact]
    public void All_problems_are_named_at_once() => Assert.Equal(3, GivenScript.Problems($"{Orders}.place order.post=orders", $"{Orders}.read order.think=2", "scenarios.browse.home.get=x").Count);

    [Fact]
    public void A_plan_by_sessions_needs_no_accounts_either() => Assert.Equal(10_000, GivenScript.Plan("phases.steady.users=null", "phases.steady.sessions=5/s").Accounts.Spare);

    [Fact]
    public void Of_accounts_it_may_say_how_many_people_there_are_and_nothing_else() =>
        Assert.Equal(30, GivenScript.Plan("phases.steady.users=null", "phases.steady.sessions=5/s", """accounts={"spare":30}""").Accounts.Spare);

    private static string Written(Template template)
    {
        var values = new ScriptValues(4);
        for (var slot = 0; slot < 4; slot++) values.Set(slot, "VALUE"u8);
        var output = new ArrayBufferWriter<byte>();
        template.WriteTo(output, values);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
