namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class RoundingTests : FaultTest
{
    [Fact]
    public async Task Fee_and_final_payment_are_a_cent_too_high()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync(amount: 123_450);
        await SwitchAsync("rounding", new { rate = 1 });

        await trade.AcceptAsync();

        var contract = await trade.ContractAsync();
        Assert.Equal((123_450, 14_814 + 1), (contract.GetProperty("amount").GetInt64(), contract.GetProperty("fee").GetInt64()));
        Assert.Equal((30_863, 92_587 + 1), (contract.GetProperty("deposit").GetInt64(), contract.GetProperty("final").GetInt64()));
        Assert.Equal((1, 1), await CountsAsync("rounding"));
    }

    [Fact]
    public async Task The_wrong_cents_are_charged_and_released()
    {
        await SwitchAsync("rounding", new { rate = 1 });
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync(amount: 123_450)).AcceptAsync();

        await trade.PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        await trade.PayAsync("FINAL_PAYMENT");

        Assert.Equal(123_451, (await trade.ContractAsync()).GetProperty("released").GetInt64());
    }
}
