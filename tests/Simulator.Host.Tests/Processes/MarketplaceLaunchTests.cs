using System.CommandLine;
using Simulator.Host.Processes;
using Simulator.Host.Tests.Plans;
using Simulator.Host.Verbs;
using Simulator.Marketplace;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Tests.Processes;

/// <summary>What a plan says reaches the marketplace that the run starts.</summary>
public sealed class MarketplaceLaunchTests : IDisposable
{
    private const string Plan = "extends: market-defaults.yaml\nname: mine\nseed: 9\nclock: { businessDay: 2s }\nphases: [ { name: a, duration: 5s, users: 5 } ]\n";

    private readonly Workbench _bench = new();

    [Fact]
    public void A_plan_that_says_nothing_gets_a_database_of_its_own_and_its_own_seed() => Assert.Equivalent(
        new MarketplaceOptions { Urls = "http://127.0.0.1:0", Database = Path.Combine("folder", "marketplace.db"), TimeScale = 43200, Seed = 9, EndWithStandardInput = true, AdminPassword = EmbeddedAdministrator.Of(9).Password },
        Started(Plan),
        strict: true);

    [Fact]
    public void Everything_in_the_plan_reaches_it()
    {
        _bench.Environment["DB"] = "postgres://market:hunter2@localhost/market";

        var options = Started(Plan + """
            target:
              marketplace:
                station: 8:exp(20ms):50
                faults: [ lost-write=1%, "latency=5%:exp(200ms)@GET /api/jobs" ]
                pool: 4
                database: "${DB}"
                redis: localhost:6379
                rateLimit: 1000/1h
                paymentProvider: failed=0.1,latency=exp(20ms)
                seed: -3
                passwordIterations: 50
            """);

        Assert.Equivalent(
            new MarketplaceOptions
            {
                Urls = "http://127.0.0.1:0", Database = "postgres://market:hunter2@localhost/market", Redis = "localhost:6379", Pool = 4, TimeScale = 43200,
                PasswordIterations = 50, Station = "8:exp(20ms):50", Faults = ["lost-write=1%", "latency=5%:exp(200ms)@GET /api/jobs"], RateLimit = "1000/1h",
                PaymentProvider = "failed=0.1,latency=exp(20ms)", Seed = -3, EndWithStandardInput = true, AdminPassword = EmbeddedAdministrator.Of(9).Password,
            },
            options,
            strict: true);
    }

    [Fact]
    public void A_password_is_not_on_its_command_line()
    {
        _bench.Environment["DB"] = "postgres://market:hunter2@localhost/market";

        var launch = Launch(Plan + "target: { marketplace: { database: \"${DB}\" } }\n");

        Assert.DoesNotContain(launch.Arguments("folder"), argument => argument.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_user_has_set_for_another_marketplace_does_not_reach_it() =>
        Assert.Equal(
            MarketplaceFlags.Variables.ToDictionary(name => name, name => name == MarketplaceFlags.AdminPasswordVariable ? EmbeddedAdministrator.Of(9).Password : null),
            Launch(Plan).Environment);

    [Fact]
    public void Without_administrators_in_the_plan_it_has_none() =>
        Assert.Null(Launch(Plan + "populations: [ { name: a, persona: visitor, share: 1 } ]\n").Environment[MarketplaceFlags.AdminPasswordVariable]);

    public void Dispose() => _bench.Dispose();

    private MarketplaceLaunch Launch(string plan)
    {
        var loaded = _bench.Load(plan);
        Assert.Empty(_bench.Words(loaded.Problems));
        return MarketplaceLaunch.Of(loaded.Plan!);
    }

    // As the child process reads what it was started with.
    private MarketplaceOptions Started(string plan)
    {
        var launch = Launch(plan);
        var flags = new MarketplaceFlags();
        var command = new Command("marketplace");
        flags.AddTo(command);
        var parsed = command.Parse([.. launch.Arguments("folder").Skip(1)]);
        Assert.Empty(parsed.Errors.Select(error => error.Message));
        return flags.Read(parsed, name => launch.Environment[name]);
    }
}
