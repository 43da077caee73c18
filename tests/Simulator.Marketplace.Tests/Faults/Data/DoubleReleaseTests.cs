namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class DoubleReleaseTests : FaultTest
{
    [Fact]
    public async Task What_is_held_is_released_twice()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        await trade.PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        await SwitchAsync("double-release", new { rate = 1 });

        await trade.PayAsync("FINAL_PAYMENT");

        var contract = await trade.ContractAsync();
        Assert.Equal((0, 2 * 123_450), (contract.GetProperty("held").GetInt64(), contract.GetProperty("released").GetInt64()));
        Assert.Equal((1, 1), await CountsAsync("double-release"));
    }

    [Fact]
    public async Task A_milestone_and_an_approval_release_twice_too_and_say_so()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestone = (await trade.MilestonesAsync(20_000, 103_450))[0];
        (await trade.CompleteMilestoneAsync(milestone)).Expect(200);
        await SwitchAsync("double-release", new { rate = 1 });

        var released = (await trade.ReleaseMilestoneAsync(milestone)).Expect(200).GetProperty("contract");
        await (await trade.SubmitAsync()).PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: true)).Expect(200);

        Assert.Equal((10_863, 40_000), (released.GetProperty("held").GetInt64(), released.GetProperty("released").GetInt64()));
        var contract = await trade.ContractAsync();
        Assert.Equal((0, 2 * 123_450), (contract.GetProperty("held").GetInt64(), contract.GetProperty("released").GetInt64()));
        Assert.Equal((2, 2), await CountsAsync("double-release"));
    }
}
