using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Tests.Storage;

public sealed class RestartTests : MarketplaceTest
{
    [Fact]
    public async Task A_restart_on_the_same_file_keeps_everything_and_its_tokens()
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

    [Fact]
    public async Task A_file_of_a_newer_marketplace_is_left_alone()
    {
        var path = DatabasePath + ".newer";
        using (SqliteConnection connection = new($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE schema_versions (version INTEGER, applied_at INTEGER); INSERT INTO schema_versions VALUES (99, 0)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var problem = await Assert.ThrowsAsync<UnknownSchemaException>(() => RunningMarketplace.StartAsync(path));

        Assert.Equal("the database has schema version 99, this marketplace knows version 2 only", problem.Message);
    }
}
