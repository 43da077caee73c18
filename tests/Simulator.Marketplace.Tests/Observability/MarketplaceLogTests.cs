using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

public sealed class MarketplaceLogTests
{
    private readonly LogLines _lines = new();

    [Theory]
    [InlineData(null, null)]
    [InlineData("market.db", "market.db")]
    [InlineData("/tmp/with@sign/market.db", "/tmp/with@sign/market.db")]
    [InlineData("postgres://user:hush-hush@127.0.0.1:5432/market?password=hush-hush", "postgres://127.0.0.1:5432/market")]
    [InlineData("postgres://user:hush/hush?@127.0.0.1:5432/market", "not shown")]
    public void The_start_tells_the_options_without_secrets(string? database, string? shown)
    {
        MarketplaceOptions options = new()
        {
            Database = database, Redis = "redis://:hush-hush@127.0.0.1:6379/1", TokenSecret = "hush-hush-hush-hush", TimeScale = 60,
        };

        _lines.Log.Started(new Uri("http://127.0.0.1:5080"), options);

        var line = _lines.Single;
        var logged = line.GetProperty("Options");
        Assert.Equal("http://127.0.0.1:5080", line.GetProperty("Address").GetString());
        Assert.Equal((shown, 60), (logged.GetProperty("Database").GetString(), logged.GetProperty("TimeScale").GetDouble()));
        Assert.Equal("redis://127.0.0.1:6379/1", logged.GetProperty("Redis").GetString());
        Assert.DoesNotContain("hush", line.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redis_address_is_shown_without_what_follows_it()
    {
        _lines.Log.Started(new Uri("http://127.0.0.1:5080"), new MarketplaceOptions { Redis = "127.0.0.1:6379,password=hush" });

        Assert.Equal("127.0.0.1:6379", _lines.Single.GetProperty("Options").GetProperty("Redis").GetString());
    }

    [Fact]
    public void Migrations_and_faults_leave_a_line_each()
    {
        _lines.Log.Migrated(1, 3);
        _lines.Log.FaultsSwitched(["freeze=0.1", "double-accept=1"]);

        Assert.Equal(
            ["database migrated from version {From} to {To}", "faults switched: {Faults}"],
            _lines.All.Select(line => line.GetProperty("@mt").GetString()));
        Assert.Equal("""["freeze=0.1","double-accept=1"]""", _lines.All[1].GetProperty("Faults").GetRawText());
    }
}
