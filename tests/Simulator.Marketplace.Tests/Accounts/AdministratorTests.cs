namespace Simulator.Marketplace.Tests.Accounts;

public sealed class AdministratorTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task An_administrator_sees_all_bids_and_contracts_but_may_not_trade()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        await trade.AcceptAsync();

        var admin = await Person.RegisterAsync(Market, "ADMIN");

        Assert.Single((await admin.GetAsync($"/api/jobs/{trade.JobId}/bids")).Expect(200).GetProperty("bids").EnumerateArray());
        (await admin.GetAsync($"/api/bids/{trade.BidId}")).Expect(200);
        (await admin.GetAsync($"/api/contracts/{trade.ContractId}")).Expect(200);
        (await admin.PostAsync("/api/jobs", Trade.Job())).Refused(403, "INSUFFICIENT_ROLE");
    }
}
