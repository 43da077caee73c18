namespace Simulator.Marketplace.Tests.Health;

public sealed class HealthTests : MarketplaceTest
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/api/health")]
    public async Task A_marketplace_whose_database_answers_is_healthy(string path)
    {
        var answer = await Nobody.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.Equal(("healthy", "ok"), (answer.Json.GetProperty("status").GetString(), answer.Json.GetProperty("database").GetString()));
    }

    [Fact]
    public async Task Liveness_asks_no_database()
    {
        var answer = await Nobody.GetAsync("/health/live");

        Assert.Equal((200, """{"status":"live"}"""), (answer.Status, answer.Text));
    }
}
