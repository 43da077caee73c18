namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class IdCollisionTests : FaultTest
{
    [Fact]
    public async Task A_job_takes_the_id_and_the_place_of_the_one_before()
    {
        var first = await HomeownerAsync();
        var second = await HomeownerAsync();
        var id = await Trade.PostJobAsync(first);
        await SwitchAsync("id-collision", new { rate = 1 });

        var made = (await second.PostAsync("/api/jobs", Trade.Job("Paint the fence", "PAINTING", 77_000))).Expect(201);

        Assert.Equal(id, made.GetProperty("id").GetString());
        var job = (await first.GetAsync($"/api/jobs/{id}")).Expect(200);
        Assert.Equal(("Paint the fence", second.Id), (job.GetProperty("title").GetString(), job.GetProperty("homeownerId").GetString()));
        Assert.Equal((0, 1), (await TotalAsync(first, "/api/jobs?mine=true"), await TotalAsync(second, "/api/jobs?mine=true")));
        Assert.Equal((0, 1), (await TotalAsync(first, "/api/jobs?category=ROOFING"), await TotalAsync(first, "/api/jobs?category=PAINTING")));
        Assert.Equal(1, await TotalAsync(first, "/api/jobs"));
        Assert.Equal((1, 1), await CountsAsync("id-collision"));
    }

    [Fact]
    public async Task A_job_that_was_overwritten_keeps_its_bids_which_now_another_decides_on()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var thief = await HomeownerAsync();
        await SwitchAsync("id-collision", new { rate = 1, route = "POST /api/jobs" });

        await Trade.PostJobAsync(thief);

        (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/accept")).Refused(403, "FORBIDDEN");
        (await thief.PostAsync($"/api/bids/{trade.BidId}/accept")).Expect(201);
    }

    [Fact]
    public async Task A_bid_takes_the_id_and_the_place_of_the_one_before_for_its_job()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var rival = await ContractorAsync();
        await SwitchAsync("id-collision", new { rate = 1 });

        Assert.Equal(trade.BidId, await Trade.PostBidAsync(rival, trade.JobId, amount: 200_000));

        Assert.Equal((0, 1), (await TotalAsync(trade.Contractor, "/api/bids"), await TotalAsync(rival, "/api/bids")));
        (await trade.Contractor.GetAsync($"/api/bids/{trade.BidId}")).Refused(403, "FORBIDDEN");
        var bids = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}/bids")).Expect(200);
        Assert.Equal(1, bids.GetProperty("bidCount").GetInt32());
        var bid = Assert.Single(bids.GetProperty("bids").EnumerateArray());
        Assert.Equal((rival.Id, 200_000), (bid.GetProperty("contractorId").GetString(), bid.GetProperty("amount").GetInt64()));
        (await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/accept")).Expect(201);
    }

    [Fact]
    public async Task What_others_hang_on_is_not_overwritten()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        await SwitchAsync("id-collision", new { rate = 1 });

        Assert.NotEqual(trade.JobId, await Trade.PostJobAsync(trade.Homeowner));

        Assert.Equal((0, 0), await CountsAsync("id-collision"));
        Assert.Equal("CONTRACTED", (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200).GetProperty("status").GetString());
    }

    [Fact]
    public async Task However_many_collide_at_once_none_fails()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => new Trade(await HomeownerAsync(), await ContractorAsync())));
        await SwitchAsync("id-collision", new { rate = 0.7 });

        var statuses = (await Task.WhenAll(people.Select(BusyAsync))).SelectMany(own => own).ToList();

        Assert.All(statuses, status => Assert.True(status < 500, $"answered {status}"));
        Assert.Contains(201, statuses);
    }

    private static async Task<List<int>> BusyAsync(Trade trade)
    {
        List<int> statuses = [];
        for (var i = 0; i < 12; i++)
        {
            var jobId = await Trade.PostJobAsync(trade.Homeowner);
            var bid = await trade.Contractor.PostAsync("/api/bids", Trade.Bid(jobId));
            statuses.Add(bid.Status);
            if (bid.Status != 201) continue;
            statuses.Add((await trade.Homeowner.PostAsync($"/api/bids/{bid.Id}/accept")).Status);
            statuses.Add((await trade.Contractor.PostAsync($"/api/bids/{bid.Id}/withdraw")).Status);
        }
        return statuses;
    }

    private static async Task<int> TotalAsync(Person reader, string path) => (await reader.GetAsync(path)).Expect(200).GetProperty("total").GetInt32();
}
