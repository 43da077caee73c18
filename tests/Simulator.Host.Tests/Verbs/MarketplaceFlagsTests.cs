using System.CommandLine;
using Simulator.Host.Verbs;
using Simulator.Marketplace;

namespace Simulator.Host.Tests.Verbs;

public sealed class MarketplaceFlagsTests
{
    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public void Without_flags_the_marketplace_is_as_it_comes() => Assert.Equivalent(new MarketplaceOptions(), Read(), strict: true);

    [Fact]
    public void Each_flag_is_its_option()
    {
        var options = Read(
            "--urls", "http://127.0.0.1:0", "--database", "a.db", "--redis", "localhost:6379", "--pool", "8", "--time-scale", "600", "--password-iterations", "5",
            "--station", "8:exp(20ms)", "--fault", "lost-write=1%", "--fault", "latency=5%:exp(200ms)@GET /api/jobs", "--rate-limit", "1000/1h", "--payment-provider", "failed=0.1",
            "--seed=-7", "--allow-remote", "--allow-admin", "--log-requests", "--end-with-parent");

        Assert.Equivalent(
            new MarketplaceOptions
            {
                Urls = "http://127.0.0.1:0", Database = "a.db", Redis = "localhost:6379", Pool = 8, TimeScale = 600, PasswordIterations = 5, Station = "8:exp(20ms)",
                Faults = ["lost-write=1%", "latency=5%:exp(200ms)@GET /api/jobs"], RateLimit = "1000/1h", PaymentProvider = "failed=0.1", Seed = -7,
                AllowRemote = true, AllowAdminRegistration = true, LogRequests = true, EndWithStandardInput = true,
            },
            options,
            strict: true);
    }

    [Fact]
    public void What_may_hold_a_password_may_come_from_the_environment()
    {
        _environment["MARKETPLACE_DATABASE"] = "postgres://a:b@localhost/market";
        _environment["MARKETPLACE_REDIS"] = "redis://:b@localhost";
        _environment["MARKETPLACE_TOKEN_SECRET"] = "sixteen letters!";
        _environment["MARKETPLACE_ADMIN_PASSWORD"] = "Twelve-letters1!";

        var options = Read();

        Assert.Equal(
            ("postgres://a:b@localhost/market", "redis://:b@localhost", "sixteen letters!", "Twelve-letters1!"),
            (options.Database, options.Redis, options.TokenSecret, options.AdminPassword));
    }

    [Fact]
    public void The_command_line_stands_over_the_environment()
    {
        _environment["MARKETPLACE_DATABASE"] = "of the environment.db";

        Assert.Equal("of the command line.db", Read("--database", "of the command line.db").Database);
    }

    [Fact]
    public void An_empty_variable_is_none()
    {
        _environment["MARKETPLACE_TOKEN_SECRET"] = "";

        Assert.Null(Read().TokenSecret);
    }

    private MarketplaceOptions Read(params string[] arguments)
    {
        var flags = new MarketplaceFlags();
        var command = new Command("marketplace");
        flags.AddTo(command);
        var parsed = command.Parse(arguments);
        Assert.Empty(parsed.Errors.Select(error => error.Message));
        return flags.Read(parsed, _environment.GetValueOrDefault);
    }
}
