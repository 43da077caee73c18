using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Plans;

public sealed class NeedsReaderTests
{
    private const string ReadOnly = """
        target.binding={ "name": "shop-window", "operations": { "listJobs": { "get": "/jobs", "items": "jobs", "answer": { "id": "id", "budget": "budget" } } } }
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
    public void Who_can_live_there_may_and_nobody_asks_for_administrators_that_stay_away()
    {
        var plan = GivenPlan.Plan(
            ReadOnly, """populations=[{ "name": "lookers", "persona": "visitor", "share": 1 }, { "name": "admins", "persona": "admin", "count": 2 }]""", "accounts.admin=null", "thresholds=[]");

        Assert.Equal([MarketOperation.ListJobs], MarketOperations.All.Where(plan.Target.Capabilities.Has));
    }
}
