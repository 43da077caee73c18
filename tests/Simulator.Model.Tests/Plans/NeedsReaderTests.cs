using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Plans;

public sealed class NeedsReaderTests
{
    private const string ReadOnly = """
        target.binding={ "name": "shop-window", "operations": { "listJobs": { "get": "/jobs", "items": "jobs", "answer": { "id": "id", "budget": "budget" } } } }
        """;

    private const string Keyed = """
        target.binding={ "name": "keyed", "authentication": { "bearer": "{{account.token}}" },
          "operations": { "listJobs": { "get": "/jobs", "items": "jobs", "answer": { "id": "id", "budget": "budget" } }, "placeBid": { "post": "/bids", "answer": "none" } } }
        """;

    [Fact]
    public void A_population_that_could_do_nothing_at_the_target_is_named_with_what_its_binding_lacks()
    {
        var problems = GivenPlan.Read(ReadOnly).Problems;

        Assert.Equal(["populations.owners.persona", "populations.trades.persona", "populations.admins.persona"], problems.Select(one => one.Path));
        Assert.Equal("owners can do nothing at this target: its binding shop-window lacks `post job` (postJob); bind that, or leave this population out", problems[0].Message);
        Assert.Contains("lacks `place bid` (placeBid)", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("`list disputes` (listDisputes) and `resolve dispute` (resolveDispute)", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_named_while_the_binding_has_mistakes_of_its_own() =>
        Assert.Equal(["target.binding.operations.postJobs"], GivenPlan.Read(ReadOnly, "target.binding.operations.postJobs={ \"post\": \"/jobs\" }").Problems.Select(one => one.Path));

    [Theory]
    [InlineData("", "trades need a token at this target, for its binding keyed sends {{account.token}}, and nobody gives them one; bind logIn, or write ready-made accounts such as accounts: { populations: { trades: { feeder: people, token: \"{{people.token}}\" } } }")]
    [InlineData("""target.binding.operations.register={ "post": "/people", "answer": { "access": "token" } }""", null)]
    [InlineData("""target.binding.operations.logIn={ "post": "/sessions", "answer": { "access": "token" } }""", null)]
    [InlineData("""target.binding.authentication=none""", null)]
    public void A_population_that_nobody_gives_the_token_that_it_needs_is_named(string set, string? message)
    {
        var problems = GivenPlan.Read([Keyed, """populations=[{ "name": "trades", "persona": "contractor", "share": 1 }]""", "thresholds=[]", .. set.Length > 0 ? [set] : Array.Empty<string>()]).Problems;

        Assert.Equal(message is null ? [] : [("populations.trades.persona", message)], problems.Select(one => (one.Path, one.Message)));
    }

    [Theory]
    [InlineData("cookie", true)]
    [InlineData("none", false)]
    public void Where_users_are_known_by_a_cookie_cookies_are_kept(string authentication, bool areKept)
    {
        var plan = GivenPlan.Plan(
            Keyed, """populations=[{ "name": "trades", "persona": "contractor", "share": 1 }]""", "thresholds=[]", "target.http.cookies=false", $"target.binding.authentication={authentication}",
            """target.binding.operations.logIn={ "post": "/sessions", "answer": "none" }""");

        Assert.Equal(areKept, plan.Target.Http.Cookies);
    }

    [Fact]
    public void Who_can_live_there_may_and_nobody_asks_for_administrators_that_stay_away()
    {
        var plan = GivenPlan.Plan(
            ReadOnly, """populations=[{ "name": "lookers", "persona": "visitor", "share": 1 }, { "name": "admins", "persona": "admin", "count": 2 }]""", "accounts.admin=null", "thresholds=[]");

        Assert.Equal([MarketOperation.ListJobs], MarketOperations.All.Where(plan.Target.Capabilities.Has));
    }
}
