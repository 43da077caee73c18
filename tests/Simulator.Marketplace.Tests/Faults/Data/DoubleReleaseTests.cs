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
}
