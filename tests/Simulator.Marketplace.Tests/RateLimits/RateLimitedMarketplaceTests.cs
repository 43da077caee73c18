namespace Simulator.Marketplace.Tests.RateLimits;

public sealed class RateLimitedMarketplaceTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { RateLimit = "2/15m" };

    [Fact]
    public async Task Every_answer_says_where_the_caller_stands_and_what_is_beyond_is_429()
    {
        Market.Clock.Advance(TimeSpan.FromMinutes(14) + TimeSpan.FromSeconds(30.5));
        var reset = new DateTimeOffset(2030, 1, 1, 0, 15, 0, TimeSpan.Zero).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((401, "2", "1", reset, null), await AskAsync("/api/jobs"));
        Assert.Equal((404, "2", "0", reset, null), await AskAsync("/nowhere"));
        Assert.Equal((429, "2", "0", reset, "30"), await AskAsync("/api/jobs"));
        Assert.Equal(
            "more than 2 requests of one address; ask again in 30 s",
            (await Nobody.GetAsync("/api/jobs")).Refused(429, "RATE_LIMITED").Message);

        Market.Clock.Advance(TimeSpan.FromSeconds(29.5));

        Assert.Equal(401, (await AskAsync("/api/jobs")).Status);
    }

    [Fact]
    public async Task Operators_are_not_limited()
    {
        for (var i = 0; i < 5; i++) Assert.Equal((200, null, null, null, null), await AskAsync("/health/live"));
    }

    private async Task<(int Status, string? Limit, string? Remaining, string? Reset, string? RetryAfter)> AskAsync(string path)
    {
        using var answer = await Market.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string? Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
        return ((int)answer.StatusCode, Header("X-RateLimit-Limit"), Header("X-RateLimit-Remaining"), Header("X-RateLimit-Reset"), Header("Retry-After"));
    }
}
