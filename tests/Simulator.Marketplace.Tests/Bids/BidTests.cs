using System.Text.Json;

namespace Simulator.Marketplace.Tests.Bids;

public sealed class BidTests : MarketplaceTest
{
    [Fact]
    public async Task A_bid_is_pending_and_counted()
    {
        var contractor = await ContractorAsync();
        var jobId = await Trade.PostJobAsync(await HomeownerAsync());

        var bid = (await contractor.PostAsync("/api/bids", new { jobId, amount = 10_000, timeline = "2 weeks", coverLetter = "it's \"me\"; --" })).Expect(201);

        Assert.Equal(
            ["id", "jobId", "contractorId", "amount", "timeline", "coverLetter", "status", "createdAt"], bid.EnumerateObject().Select(field => field.Name));
        Assert.Equal("PENDING", bid.GetProperty("status").GetString());
        Assert.Equal("it's \"me\"; --", bid.GetProperty("coverLetter").GetString());
        Assert.Equal(1, (await contractor.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("bidCount").GetInt32());
        Assert.Equal(bid.GetRawText(), (await contractor.GetAsync($"/api/bids/{bid.GetProperty("id").GetString()}")).Expect(200).GetRawText());
    }

    [Theory]
    [InlineData(9_999, "2 weeks", "amount must be a whole number from 10000 to 99999900")]
    [InlineData(99_999_901, "2 weeks", "amount must be a whole number from 10000 to 99999900")]
    [InlineData(10_000, "soon", "timeline must have 5 to 200 characters")]
    public async Task A_bid_outside_the_limits_is_refused(long amount, string timeline, string message)
    {
        var answer = await (await ContractorAsync()).PostAsync("/api/bids", new { jobId = "any", amount, timeline });

        Assert.Equal(message, answer.Refused(400, "VALIDATION_FAILED").Message);
    }

    [Fact]
    public async Task A_contractor_bids_once_for_a_job_even_after_withdrawing()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        (await trade.Contractor.PostAsync("/api/bids", Trade.Bid(trade.JobId))).Refused(409, "BID_ALREADY_EXISTS");

        (await trade.Contractor.PostAsync($"/api/bids/{trade.BidId}/withdraw")).Expect(200);

        (await trade.Contractor.PostAsync("/api/bids", Trade.Bid(trade.JobId))).Refused(409, "BID_ALREADY_EXISTS");
    }

    [Fact]
    public async Task Only_an_open_job_takes_bids()
    {
        var homeowner = await HomeownerAsync();
        var jobId = await Trade.PostJobAsync(homeowner);
        (await homeowner.PostAsync($"/api/jobs/{jobId}/close")).Expect(200);

        var answer = (await (await ContractorAsync()).PostAsync("/api/bids", Trade.Bid(jobId))).Refused(409, "JOB_NOT_OPEN");

        Assert.Equal("job is CANCELLED, only while it is OPEN does it take bids", answer.Message);
        (await (await ContractorAsync()).PostAsync("/api/bids", Trade.Bid("none"))).Refused(404, "NOT_FOUND");
        (await homeowner.PostAsync("/api/bids", Trade.Bid(jobId))).Refused(403, "INSUFFICIENT_ROLE");
    }

    [Fact]
    public async Task Bidding_is_blind_but_counted_for_all()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var rival = await ContractorAsync();
        var rivalBid = await Trade.PostBidAsync(rival, trade.JobId);

        foreach (var path in new[] { $"/api/jobs/{trade.JobId}", $"/api/jobs/{trade.JobId}/bids" })
        {
            Assert.Equal([trade.BidId, rivalBid], await BidsAsync(trade.Homeowner, path));
            Assert.Equal([trade.BidId], await BidsAsync(trade.Contractor, path));
            Assert.Equal([rivalBid], await BidsAsync(rival, path));
            Assert.Equal([], await BidsAsync(await ContractorAsync(), path));
            Assert.Equal([], await BidsAsync(await HomeownerAsync(), path));
            Assert.Equal(2, (await rival.GetAsync(path)).Expect(200).GetProperty("bidCount").GetInt32());
        }
        (await rival.GetAsync($"/api/bids/{trade.BidId}")).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.GetAsync($"/api/bids/{trade.BidId}")).Expect(200);
        (await rival.GetAsync("/api/bids/none")).Refused(404, "NOT_FOUND");
        (await rival.GetAsync("/api/jobs/none/bids")).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task A_withdrawn_bid_is_no_longer_counted()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        (await (await ContractorAsync()).PostAsync($"/api/bids/{trade.BidId}/withdraw")).Refused(403, "FORBIDDEN");

        var bid = (await trade.Contractor.PostAsync($"/api/bids/{trade.BidId}/withdraw")).Expect(200);

        Assert.Equal("WITHDRAWN", bid.GetProperty("status").GetString());
        var job = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        Assert.Equal(0, job.GetProperty("bidCount").GetInt32());
        Assert.Empty(job.GetProperty("bids").EnumerateArray());
        var accept = (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/accept")).Refused(409, "ILLEGAL_TRANSITION");
        Assert.Equal("bid is WITHDRAWN, cannot become ACCEPTED", accept.Message);
    }

    [Fact]
    public async Task A_rejected_bid_stays_rejected()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        (await (await HomeownerAsync()).PostAsync($"/api/bids/{trade.BidId}/reject")).Refused(403, "FORBIDDEN");

        Assert.Equal("REJECTED", (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/reject")).Expect(200).GetProperty("status").GetString());

        (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/reject")).Refused(409, "ILLEGAL_TRANSITION");
        (await trade.Contractor.PostAsync($"/api/bids/{trade.BidId}/withdraw")).Refused(409, "ILLEGAL_TRANSITION");
        (await trade.Contractor.PostAsync("/api/bids/none/withdraw")).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task A_contractor_lists_their_own_bids_with_the_state_of_the_job()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        await Trade.PostBidAsync(trade.Contractor, await Trade.PostJobAsync(trade.Homeowner));

        var all = (await trade.Contractor.GetAsync("/api/bids?limit=1")).Expect(200);
        var accepted = (await trade.Contractor.GetAsync("/api/bids?status=ACCEPTED")).Expect(200);

        Assert.Equal(2, all.GetProperty("total").GetInt32());
        Assert.Equal("PENDING", Assert.Single(all.GetProperty("bids").EnumerateArray()).GetProperty("status").GetString());
        Assert.Equal("CONTRACTED", Assert.Single(accepted.GetProperty("bids").EnumerateArray()).GetProperty("jobStatus").GetString());
        (await trade.Contractor.GetAsync("/api/bids?status=SUBMITTED")).Refused(400, "VALIDATION_FAILED");
        (await trade.Homeowner.GetAsync("/api/bids")).Refused(403, "INSUFFICIENT_ROLE");
    }

    [Fact]
    public async Task An_accepted_bid_makes_a_contract_and_ends_all_others()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync(amount: 123_450);
        var rivalBid = await Trade.PostBidAsync(await ContractorAsync(), trade.JobId);
        (await (await HomeownerAsync()).PostAsync($"/api/bids/{trade.BidId}/accept")).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.PostAsync("/api/bids/none/accept")).Refused(404, "NOT_FOUND");

        var data = (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/accept")).Expect(201);

        var contract = data.GetProperty("contract");
        Assert.Equal(trade.BidId, data.GetProperty("bidId").GetString());
        Assert.Equal(
            (123_450, 14_814, 30_863, 92_587),
            (Cents(contract, "amount"), Cents(contract, "fee"), Cents(contract, "deposit"), Cents(contract, "final")));
        Assert.Equal("ACTIVE", contract.GetProperty("status").GetString());
        Assert.Equal("PENDING", contract.GetProperty("paymentStatus").GetString());
        var job = (await trade.Contractor.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        Assert.Equal("CONTRACTED", job.GetProperty("status").GetString());
        Assert.Equal(contract.GetProperty("id").GetString(), job.GetProperty("contract").GetProperty("id").GetString());
        Assert.Equal("null", (await (await ContractorAsync()).GetAsync($"/api/jobs/{trade.JobId}")).Expect(200).GetProperty("contract").GetRawText());
        Assert.Equal("REJECTED", (await trade.Homeowner.GetAsync($"/api/bids/{rivalBid}")).Expect(200).GetProperty("status").GetString());
        (await trade.Homeowner.PostAsync($"/api/bids/{rivalBid}/accept")).Refused(409, "ILLEGAL_TRANSITION");
    }

    private static async Task<IEnumerable<string>> BidsAsync(Person person, string path) =>
        (await person.GetAsync(path)).Expect(200).GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("id").GetString()!);

    private static long Cents(JsonElement contract, string field) => contract.GetProperty(field).GetInt64();
}
