namespace Simulator.Marketplace.Tests.Storage;

public sealed class RestartTests : MarketplaceTest
{
    [Fact]
    public async Task A_restart_on_the_same_database_keeps_everything_and_its_tokens()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        await trade.PayAsync("DEPOSIT");
        string[] paths = [$"/api/jobs/{trade.JobId}", $"/api/jobs/{trade.JobId}/bids", $"/api/contracts/{trade.ContractId}", "/api/jobs?mine=true"];
        List<string> before = [];
        foreach (var path in paths) before.Add((await trade.Homeowner.GetAsync(path)).Text);

        await RestartAsync();

        var homeowner = trade.Homeowner.At(Market);
        foreach (var (path, text) in paths.Zip(before)) Assert.Equal(text, (await homeowner.GetAsync(path)).Text);
        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = homeowner.RefreshToken })).Expect(200);
    }
}
