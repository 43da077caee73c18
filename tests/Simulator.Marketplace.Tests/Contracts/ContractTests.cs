namespace Simulator.Marketplace.Tests.Contracts;

public sealed class ContractTests : MarketplaceTest
{
    [Fact]
    public async Task Only_the_parties_see_a_contract()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();

        var contract = (await trade.Contractor.GetAsync($"/api/contracts/{trade.ContractId}")).Expect(200);

        Assert.Equal(contract.GetRawText(), (await trade.ContractAsync()).GetRawText());
        (await (await ContractorAsync()).GetAsync($"/api/contracts/{trade.ContractId}")).Refused(403, "FORBIDDEN");
        (await trade.Contractor.GetAsync("/api/contracts/none")).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task Each_party_lists_its_own_contracts()
    {
        var homeowner = await HomeownerAsync();
        var first = await (await new Trade(homeowner, await ContractorAsync()).BidForAsync()).AcceptAsync();
        var second = await (await new Trade(homeowner, await ContractorAsync()).BidForAsync()).AcceptAsync();
        await second.CancelAsync();

        Assert.Equal([second.ContractId, first.ContractId], await ListAsync(homeowner, ""));
        Assert.Equal([second.ContractId], await ListAsync(homeowner, "?limit=1"));
        Assert.Equal([first.ContractId], await ListAsync(homeowner, "?status=ACTIVE"));
        Assert.Equal([second.ContractId], await ListAsync(second.Contractor, ""));
        Assert.Equal([], await ListAsync(await ContractorAsync(), ""));
        (await homeowner.GetAsync("/api/contracts?status=DONE")).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task A_cancelled_contract_gives_back_what_is_held_and_cancels_its_job()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        await trade.PayAsync("DEPOSIT");
        (await trade.Homeowner.PostAsync($"/api/contracts/{trade.ContractId}/cancel", new { })).Refused(400, "VALIDATION_FAILED");

        var contract = (await trade.Contractor.PostAsync($"/api/contracts/{trade.ContractId}/cancel", new { reason = "ill" })).Expect(200);

        Assert.Equal("CANCELLED", contract.GetProperty("status").GetString());
        Assert.Equal("REFUNDED", contract.GetProperty("paymentStatus").GetString());
        Assert.Equal((0, 30_863), (contract.GetProperty("held").GetInt64(), contract.GetProperty("refunded").GetInt64()));
        Assert.Equal("CANCELLED", (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200).GetProperty("status").GetString());
        Assert.Equal("contract is CANCELLED, cannot become CANCELLED", (await trade.CancelAsync()).Refused(409, "ILLEGAL_TRANSITION").Message);
        Assert.Equal("contract is CANCELLED, cannot become PENDING_APPROVAL", (await trade.TrySubmitAsync()).Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task A_contract_without_a_deposit_is_cancelled_without_a_refund()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var contract = (await trade.CancelAsync()).Expect(200);

        Assert.Equal("PENDING", contract.GetProperty("paymentStatus").GetString());
        Assert.Equal(0, contract.GetProperty("refunded").GetInt64());
        (await trade.Homeowner.PostAsync("/api/payments/confirm", new { paymentIntentId = intent, contractId = trade.ContractId }))
            .Refused(409, "PAYMENT_NOT_DUE");
    }

    private static async Task<IEnumerable<string>> ListAsync(Person party, string query)
    {
        var data = (await party.GetAsync($"/api/contracts{query}")).Expect(200);
        return data.GetProperty("contracts").EnumerateArray().Select(contract => contract.GetProperty("id").GetString()!);
    }
}
