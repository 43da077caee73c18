using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Tests.Payments;

namespace Simulator.Marketplace.Tests.Races;

public sealed class RaceTests : MarketplaceTest
{
    private const int Racers = 200;

    [Fact]
    public async Task Of_many_accepts_of_rival_bids_one_wins()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        List<string> bids = [];
        for (var i = 0; i < 20; i++) bids.Add(await Trade.PostBidAsync(await ContractorAsync(), jobId));

        var answers = await RaceAsync(i => homeowner.PostAsync($"/api/bids/{bids[i % bids.Count]}/accept"));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Refused(409, "ILLEGAL_TRANSITION"));
        var job = (await homeowner.GetAsync($"/api/jobs/{jobId}")).Expect(200);
        var states = job.GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("status").GetString()).ToList();
        Assert.Equal((1, 19), (states.Count(state => state == "ACCEPTED"), states.Count(state => state == "REJECTED")));
        await using var book = await MoneyBook.OpenAsync(Ground);
        Assert.Equal(1, await book.CountAsync("contracts"));
    }

    [Fact]
    public async Task Of_many_equal_bids_one_is_made()
    {
        var contractor = await ContractorAsync();
        var jobId = await Trade.PostJobAsync(await HomeownerAsync());

        var answers = await RaceAsync(_ => contractor.PostAsync("/api/bids", Trade.Bid(jobId)));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Refused(409, "BID_ALREADY_EXISTS"));
        Assert.Equal(1, (await contractor.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("bidCount").GetInt32());
    }

    [Fact]
    public async Task Many_confirmations_charge_once()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        object confirmation = new { contractId = trade.ContractId, paymentIntentId = await trade.IntentAsync("DEPOSIT", 30_863) };

        var answers = await RaceAsync(_ => trade.Homeowner.PostAsync("/api/payments/confirm", confirmation));

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        await using var book = await MoneyBook.OpenAsync(Ground);
        Assert.Equal("DEPOSIT 30863, FEE 14814", await book.MovementsAsync(trade.ContractId));
    }

    [Fact]
    public async Task When_cancelling_races_with_paying_no_money_is_lost()
    {
        var homeowner = await HomeownerAsync();
        var contractor = await ContractorAsync();
        List<Trade> trades = [];
        for (var i = 0; i < 50; i++) trades.Add(await (await new Trade(homeowner, contractor).BidForAsync(10_001 + i)).AcceptAsync());

        await Task.WhenAll(trades.SelectMany(trade => new[] { PayAsync(trade), trade.CancelAsync() }));

        foreach (var trade in trades) Assert.Equal("CANCELLED", (await trade.ContractAsync()).GetProperty("status").GetString());
        await using var book = await MoneyBook.OpenAsync(Ground);
        Assert.Empty(await book.UnbalancedAsync());
    }

    [Fact]
    public async Task When_closing_races_with_bidding_no_bid_stays_pending()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        var contractors = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => ContractorAsync()));

        var bids = contractors.Select(contractor => contractor.PostAsync("/api/bids", Trade.Bid(jobId))).ToList();
        var close = await homeowner.PostAsync($"/api/jobs/{jobId}/close");
        var answers = await Task.WhenAll(bids);

        close.Expect(200);
        var listed = (await homeowner.GetAsync($"/api/jobs/{jobId}/bids")).Expect(200).GetProperty("bids").EnumerateArray().ToList();
        Assert.Equal(answers.Count(answer => answer.Status == 201), listed.Count);
        Assert.All(listed, bid => Assert.Equal("REJECTED", bid.GetProperty("status").GetString()));
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Refused(409, "JOB_NOT_OPEN"));
    }

    [Fact]
    public async Task Many_requests_under_one_key_have_one_effect_and_one_answer()
    {
        var homeowner = await HomeownerAsync();

        var answers = await RaceAsync(_ => homeowner.PostAsync("/api/jobs", Trade.Job(), key: "one"));

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Single(answers, answer => !answer.IsReplayed);
        Assert.Equal(1, (await homeowner.GetAsync("/api/jobs?mine=true")).Expect(200).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Of_many_registrations_of_an_email_one_succeeds()
    {
        var registration = Person.Registration("HOMEOWNER");

        var answers = await RaceAsync(_ => Nobody.PostAsync("/api/auth/register", registration));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Refused(409, "USER_ALREADY_EXISTS"));
    }

    private static Task<Answer[]> RaceAsync(Func<int, Task<Answer>> run) => Task.WhenAll(Enumerable.Range(0, Racers).Select(run));

    private static async Task PayAsync(Trade trade)
    {
        Price price = new((await trade.ContractAsync()).GetProperty("amount").GetInt64());
        var intent = await trade.Homeowner.PostAsync(
            "/api/payments/create-intent", new { contractId = trade.ContractId, amount = price.Deposit, type = "DEPOSIT" });
        if (intent.Status != 200) return;
        await trade.Homeowner.PostAsync(
            "/api/payments/confirm", new { contractId = trade.ContractId, paymentIntentId = intent.Data.GetProperty("paymentIntentId").GetString() });
    }
}
