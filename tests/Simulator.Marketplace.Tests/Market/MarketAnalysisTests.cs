namespace Simulator.Marketplace.Tests.Market;

public sealed class MarketAnalysisTests : MarketplaceTest
{
    [Fact]
    public async Task An_analysis_counts_and_averages_the_jobs_of_a_category()
    {
        var homeowner = await HomeownerAsync();
        Person[] contractors = [await ContractorAsync(), await ContractorAsync(), await ContractorAsync(), await ContractorAsync(), await ContractorAsync()];
        await homeowner.PostAsync("/api/jobs", Trade.Job(estimatedBudget: 10_000));
        await homeowner.PostAsync("/api/jobs", Trade.Job(category: "GARDEN", estimatedBudget: 90_000));
        Trade trade = await new Trade(homeowner, contractors[0]).BidForAsync(amount: 10_000);
        for (var i = 1; i < contractors.Length; i++) await Trade.PostBidAsync(contractors[i], trade.JobId, 10_000 + i);
        await trade.AcceptAsync();

        var roofing = (await contractors[0].GetAsync("/api/market/analysis?category=ROOFING")).Expect(200);
        var all = (await contractors[0].GetAsync("/api/market/analysis")).Expect(200);

        Assert.Equal(
            """{"category":"ROOFING","jobs":2,"openJobs":1,"averageBudget":255000,"bidsPerJob":2.5,"averageBid":10002,"filledShare":0.5}""",
            roofing.GetRawText());
        Assert.Equal((3, 2), (all.GetProperty("jobs").GetInt32(), all.GetProperty("openJobs").GetInt32()));
    }

    [Fact]
    public async Task The_bids_of_open_jobs_and_of_few_rivals_stay_blind()
    {
        var contractor = await ContractorAsync();
        var trade = await new Trade(await HomeownerAsync(), contractor).BidForAsync();

        Assert.Equal("null", (await AnalyseAsync()).GetProperty("averageBid").GetRawText());
        await trade.AcceptAsync();
        Assert.Equal("null", (await AnalyseAsync()).GetProperty("averageBid").GetRawText());

        async Task<System.Text.Json.JsonElement> AnalyseAsync() => (await contractor.GetAsync("/api/market/analysis?category=ROOFING")).Expect(200);
    }

    [Fact]
    public async Task An_empty_market_has_no_averages()
    {
        var homeowner = await HomeownerAsync();

        Assert.Equal(
            """{"category":"NONE","jobs":0,"openJobs":0,"averageBudget":null,"bidsPerJob":null,"averageBid":null,"filledShare":null}""",
            (await homeowner.GetAsync("/api/market/analysis?category=NONE")).Expect(200).GetRawText());
        (await Nobody.GetAsync("/api/market/analysis")).Refused(401, "AUTHENTICATION_REQUIRED");
    }
}
