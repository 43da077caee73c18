using Simulator.Marketplace.RateLimits;

namespace Simulator.Marketplace.Tests.RateLimits;

public sealed class RateLimitTests
{
    [Theory]
    [InlineData("1000/1h", 1000, 3600)]
    [InlineData("100/15m", 100, 900)]
    [InlineData("5/0.5s", 5, 0.5)]
    public void It_is_a_number_of_requests_in_a_window(string text, int requests, double seconds) =>
        Assert.Equal(new RateLimit(requests, TimeSpan.FromSeconds(seconds)), From(text));

    [Fact]
    public void Without_the_option_there_is_none() => Assert.Null(From(null));

    [Theory]
    [InlineData("1000")]
    [InlineData("/1h")]
    [InlineData("0/1h")]
    [InlineData("-1/1h")]
    [InlineData("1000/0s")]
    [InlineData("1000/25h")]
    [InlineData("1000/1h/2")]
    [InlineData("1000/hour")]
    public void What_is_no_limit_is_refused_with_an_example(string text) => Assert.Equal(
        $"rate-limit must be REQUESTS/WINDOW with a window of at most 24h, such as 1000/1h or 100/15m, not '{text}'",
        Assert.Throws<BadMarketplaceOptionException>(() => From(text)).Message);

    private static RateLimit? From(string? text) => RateLimit.From(new MarketplaceOptions { RateLimit = text });
}
