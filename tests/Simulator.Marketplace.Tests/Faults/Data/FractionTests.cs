using System.Text.Json;

namespace Simulator.Marketplace.Tests.Faults.Data;

/// <summary>Faults that strike some requests: what is seen of them from outside is what they say that they struck, and comes again.</summary>
public sealed class FractionTests : FaultTest
{
    private const int Requests = 24;

    internal override MarketplaceOptions Options => base.Options with { Seed = 11 };

    [Theory]
    [InlineData("lost-write", "POST /api/jobs")]
    [InlineData("phantom", "POST /api/jobs")]
    [InlineData("id-collision", "POST /api/jobs")]
    [InlineData("stale-list", "GET /api/jobs")]
    [InlineData("rounding", "POST /api/bids/{id}/accept")]
    [InlineData("double-accept", "POST /api/bids/{id}/accept")]
    [InlineData("double-release", "POST /api/payments/confirm")]
    public async Task A_share_of_the_requests_is_struck_and_in_each_run_the_same_ones(string fault, string route)
    {
        var first = await RunAsync(fault, route);
        var second = await RunAsync(fault, route);

        Assert.InRange(first.Count(isStruck => isStruck), 1, Requests - 1);
        Assert.Equal(first, second);
    }

    private async Task<List<bool>> RunAsync(string fault, string route)
    {
        Trade people = new(await HomeownerAsync(), await ContractorAsync());
        var rival = await ContractorAsync();
        await Trade.PostJobAsync(people.Homeowner);
        await SwitchAsync(fault, new { rate = 0.3, route });

        List<bool> fates = [];
        for (var i = 0; i < Requests; i++) fates.Add(await IsStruckAsync(fault, new Trade(people.Homeowner, people.Contractor), rival));

        Assert.Equal((Requests, fates.Count(isStruck => isStruck)), await CountsAsync(fault));
        await SwitchOffAsync(fault);
        return fates;
    }

    private static async Task<bool> IsStruckAsync(string fault, Trade trade, Person rival)
    {
        var before = fault == "id-collision" ? await CountAsync(trade.Homeowner) : 0;
        return fault switch
        {
            "lost-write" => (await trade.Homeowner.GetAsync($"/api/jobs/{await Trade.PostJobAsync(trade.Homeowner)}")).Status == 404,
            "phantom" => (await trade.Homeowner.PostAsync("/api/jobs", Trade.Job())).Status == 400,
            "id-collision" => await Trade.PostJobAsync(trade.Homeowner) is not null && await CountAsync(trade.Homeowner) == before,
            "stale-list" => await CountAsync(trade.Homeowner) == 0,
            "rounding" => (await (await (await trade.BidForAsync()).AcceptAsync()).ContractAsync()).GetProperty("fee").GetInt64() == 14_815,
            "double-accept" => (await AcceptedAsync(await trade.BidForAsync(), rival)).Count() == 2,
            _ => (await ReleasedAsync(await (await trade.BidForAsync()).AcceptAsync())).GetProperty("released").GetInt64() == 2 * 123_450,
        };
    }

    private static async Task<int> CountAsync(Person homeowner) => (await homeowner.GetAsync("/api/jobs?mine=true")).Expect(200).GetProperty("total").GetInt32();

    private static async Task<IEnumerable<JsonElement>> AcceptedAsync(Trade trade, Person rival)
    {
        await Trade.PostBidAsync(rival, trade.JobId);
        await trade.AcceptAsync();
        var job = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        return job.GetProperty("bids").EnumerateArray().Where(bid => bid.GetProperty("status").GetString() == "ACCEPTED");
    }

    private static async Task<JsonElement> ReleasedAsync(Trade trade)
    {
        await trade.PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        await trade.PayAsync("FINAL_PAYMENT");
        return await trade.ContractAsync();
    }
}
