namespace Simulator.Marketplace.Tests.Analytics;

public sealed class AnalyticsTests : AdministeredTest
{
    [Fact]
    public async Task An_overview_counts_the_marketplace_for_an_administrator_and_their_own_for_others()
    {
        var (trade, stranger) = await BegunTradeAsync();

        Assert.Equal(
            """{"scope":"ALL","newest":10000,"jobs":2,"openJobs":1,"bids":2,"pendingBids":1,"contracts":1,"runningContracts":1,"completedContracts":0}""",
            await ViewAsync(await AdminAsync(), "overview"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"jobs":1,"openJobs":0,"bids":1,"pendingBids":0,"contracts":1,"runningContracts":1,"completedContracts":0}""",
            await ViewAsync(trade.Homeowner, "overview"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"jobs":2,"openJobs":1,"bids":2,"pendingBids":1,"contracts":1,"runningContracts":1,"completedContracts":0}""",
            await ViewAsync(trade.Contractor, "overview"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"jobs":1,"openJobs":1,"bids":1,"pendingBids":1,"contracts":0,"runningContracts":0,"completedContracts":0}""",
            await ViewAsync(stranger, "overview"));
    }

    [Fact]
    public async Task Jobs_are_counted_by_state_and_category()
    {
        var (trade, _) = await BegunTradeAsync();

        Assert.Equal(
            """{"scope":"ALL","newest":10000,"jobs":2,"byStatus":{"CONTRACTED":1,"OPEN":1},"categories":[{"category":"GARDEN","jobs":1},{"category":"ROOFING","jobs":1}],"averageBudget":255000,"bidsPerJob":1}""",
            await ViewAsync(await AdminAsync(), "jobs"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"jobs":1,"byStatus":{"CONTRACTED":1},"categories":[{"category":"ROOFING","jobs":1}],"averageBudget":500000,"bidsPerJob":1}""",
            await ViewAsync(trade.Homeowner, "jobs"));
    }

    [Fact]
    public async Task Bids_and_money_are_added_up()
    {
        var (trade, stranger) = await BegunTradeAsync();

        Assert.Equal(
            """{"scope":"OWN","newest":10000,"bids":2,"byStatus":{"ACCEPTED":1,"PENDING":1},"averageAmount":150000,"acceptedShare":0.5}""",
            await ViewAsync(trade.Contractor, "bids"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"contracts":1,"byStatus":{"ACTIVE":1},"amount":100000,"feesPaid":12000,"held":25000,"released":0,"refunded":0,"paidOut":0}""",
            await ViewAsync(trade.Homeowner, "revenue"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"contracts":0,"byStatus":{},"amount":0,"feesPaid":0,"held":0,"released":0,"refunded":0,"paidOut":0}""",
            await ViewAsync(stranger, "revenue"));
        Assert.Equal(
            """{"scope":"OWN","newest":10000,"bids":0,"byStatus":{},"averageAmount":null,"acceptedShare":null}""",
            await ViewAsync(await ContractorAsync(), "bids"));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("jobs")]
    [InlineData("bids")]
    [InlineData("revenue")]
    public async Task Figures_need_a_token(string name) => (await Nobody.GetAsync($"/api/analytics/{name}")).Refused(401, "AUTHENTICATION_REQUIRED");

    private async Task<(Trade Trade, Person Stranger)> BegunTradeAsync()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync(amount: 100_000)).AcceptAsync();
        await trade.PayAsync("DEPOSIT");
        var stranger = await HomeownerAsync();
        var job = (await stranger.PostAsync("/api/jobs", Trade.Job(category: "GARDEN", estimatedBudget: 10_000))).Expect(201);
        await Trade.PostBidAsync(trade.Contractor, job.GetProperty("id").GetString()!, 200_000);
        return (trade, stranger);
    }

    private static async Task<string> ViewAsync(Person person, string name) => (await person.GetAsync($"/api/analytics/{name}")).Expect(200).GetRawText();
}
