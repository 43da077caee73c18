using Simulator.Marketplace.Caching;

namespace Simulator.Marketplace.Tests.Caching;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:6380", "redis://127.0.0.1:6380/0", null, null, 5)]
    [InlineData("cache.example.org", "redis://cache.example.org:6379/0", null, null, 5)]
    [InlineData("localhost:6380?ttl=30s", "redis://localhost:6380/0", null, null, 30)]
    [InlineData("redis://:s%40cret@127.0.0.1:6380/3", "redis://127.0.0.1:6380/3", null, "s@cret", 5)]
    [InlineData("redis://ann:secret@127.0.0.1", "redis://127.0.0.1:6379/0", "ann", "secret", 5)]
    [InlineData("redis://[::1]:6380/1?ttl=1h", "redis://::1:6380/1", null, null, 3600)]
    public void It_reads(string text, string expected, string? user, string? password, int seconds)
    {
        var address = RedisAddress.From(new MarketplaceOptions { Redis = text })!;

        Assert.Equal((expected, user, password, TimeSpan.FromSeconds(seconds)), (address.ToString(), address.User, address.Password, address.TimeToLive));
    }

    [Fact]
    public void Without_one_there_is_no_cache() => Assert.Null(RedisAddress.From(new MarketplaceOptions()));

    [Theory]
    [InlineData("", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData("https://:secret@127.0.0.1", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData(":secret@127.0.0.1:6380", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData("redis://:secret@", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData("redis://:sec#ret@127.0.0.1", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData("127.0.0.1:99999", "redis must be host:port or redis://:password@host:port/number")]
    [InlineData(
        "redis://:secret@h/one", "redis must be host:port or redis://:password@host:port/number; the number of the database must be a whole number from 0")]
    [InlineData("redis://h/1?tls=on", "redis must be host:port or redis://:password@host:port/number; of parameters only ttl is known, such as ?ttl=5s")]
    [InlineData("h:1?ttl=0s", "redis: ttl must be from 1ms to 1h, such as ?ttl=5s")]
    [InlineData("h:1?ttl=2h", "redis: ttl must be from 1ms to 1h, such as ?ttl=5s")]
    public void It_says_what_is_wrong_and_keeps_the_password_to_itself(string text, string expected)
    {
        var problem = Assert.Throws<BadMarketplaceOptionException>(() => MarketplaceOptionRules.Check(new MarketplaceOptions { Redis = text }));

        Assert.Equal(expected, problem.Message);
    }
}
