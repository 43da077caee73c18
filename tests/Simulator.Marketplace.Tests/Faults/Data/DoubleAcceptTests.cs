namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class DoubleAcceptTests : FaultTest
{
    [Fact]
    public async Task A_rival_is_accepted_too_with_a_contract_of_its_own()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var rival = await ContractorAsync();
        await Trade.PostBidAsync(rival, trade.JobId, amount: 200_000);
        await Trade.PostBidAsync(await ContractorAsync(), trade.JobId);
        await SwitchAsync("double-accept", new { rate = 1 });

        await trade.AcceptAsync();

        var job = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        Assert.Equal(["ACCEPTED", "ACCEPTED", "REJECTED"], job.GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("status").GetString()));
        Assert.Equal(trade.ContractId, job.GetProperty("contract").GetProperty("id").GetString());
        var contracts = (await trade.Homeowner.GetAsync("/api/contracts")).Expect(200).GetProperty("contracts").EnumerateArray().ToList();
        Assert.Equal([trade.JobId, trade.JobId], contracts.Select(contract => contract.GetProperty("jobId").GetString()));
        var second = Assert.Single((await rival.GetAsync("/api/contracts")).Expect(200).GetProperty("contracts").EnumerateArray());
        Assert.Equal((200_000, 24_000), (second.GetProperty("amount").GetInt64(), second.GetProperty("fee").GetInt64()));
        Assert.Equal("ACTIVE", second.GetProperty("status").GetString());
        Assert.Equal((1, 1), await CountsAsync("double-accept"));
    }

    [Fact]
    public async Task Both_contracts_live_on()
    {
        var first = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var rival = await ContractorAsync();
        await Trade.PostBidAsync(rival, first.JobId);
        await SwitchAsync("double-accept", new { rate = 1 });
        await SwitchAsync("rounding", new { rate = 1 });
        await SwitchAsync("double-release", new { rate = 1 });

        await first.AcceptAsync();
        var contract = (await rival.GetAsync("/api/contracts")).Expect(200).GetProperty("contracts")[0];
        var second = new Trade(first.Homeowner, rival).With(contract.GetProperty("id").GetString()!);
        foreach (var trade in new[] { first, second })
        {
            await trade.PayAsync("DEPOSIT");
            await trade.SubmitAsync();
            (await trade.JudgeAsync(approved: true)).Expect(200);
            await trade.PayAsync("FINAL_PAYMENT");
        }

        Assert.Equal(2 * 123_451, (await first.ContractAsync()).GetProperty("released").GetInt64());
        Assert.Equal(2 * 123_450, (await second.ContractAsync()).GetProperty("released").GetInt64());
    }

    [Fact]
    public async Task Without_a_pending_rival_it_is_not_asked()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        await SwitchAsync("double-accept", new { rate = 1 });

        await trade.AcceptAsync();

        Assert.Equal((0, 0), await CountsAsync("double-accept"));
    }
}
