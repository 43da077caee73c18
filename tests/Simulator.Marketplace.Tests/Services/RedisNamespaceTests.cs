using System.Text.RegularExpressions;

namespace Simulator.Marketplace.Tests.Services;

public sealed class RedisNamespaceTests
{
    [Fact]
    public async Task It_answers()
    {
        await using var redis = await RedisNamespace.CreateAsync();

        await redis.Database.PingAsync();

        Assert.Equal(Regex.Replace(TestServices.Redis, "[0-9]+$", $"{redis.Database.Database}"), redis.Url);
    }

    [Fact]
    public async Task Two_share_nothing()
    {
        await using var one = await RedisNamespace.CreateAsync();
        await using var other = await RedisNamespace.CreateAsync();

        await one.Database.StringSetAsync("jobs", "10");

        Assert.Equal("10", await one.Database.StringGetAsync("jobs"));
        Assert.True((await other.Database.StringGetAsync("jobs")).IsNull);
    }

    [Fact]
    public async Task It_is_emptied_at_the_end()
    {
        await using var witness = await RedisNamespace.CreateAsync();
        var redis = await RedisNamespace.CreateAsync();
        var key = Guid.NewGuid().ToString(); // the next who takes the number may have begun to write
        var number = redis.Database.Database;
        await redis.Database.StringSetAsync(key, "10");

        await redis.DisposeAsync();

        Assert.True((await witness.Database.Multiplexer.GetDatabase(number).StringGetAsync(key)).IsNull);
    }
}
