using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

public sealed class MarketplaceReaderTests
{
    private const string Key = "target.marketplace";

    [Fact]
    public void Everything_that_was_written_is_there() => Assert.Equivalent(
        new MarketplacePlan
        {
            Station = new StationPlan("8:exp(20ms):100", 8, new Laws.Exponential(0.02), TimeSpan.FromMilliseconds(20), 100),
            Faults = ["lost-write=0.1%", "latency=0.05:exp(200ms)@GET /api/jobs"],
            Pool = 16,
            Database = "market.db",
            Redis = "localhost:6379",
            RateLimit = "1000/1h",
            PaymentProvider = "failed=0.02,latency=lognormal(200ms,0.8)",
            Seed = -7,
            PasswordIterations = 1000,
        },
        GivenPlan.Plan().Target.Marketplace,
        strict: true);

    [Theory]
    [InlineData("8:exp(20ms)", 400)]
    [InlineData("1:fixed(0.5s)", 2)]
    [InlineData("1:fixed(.5s)", 2)]
    [InlineData("4:uniform(10ms,30ms)", 200)]
    [InlineData("10:erlang(4,2ms):0", 5000)]
    [InlineData("3:lognormal(250us, 0.8)", 12000)]
    [InlineData("60:exp(1m)", 1)]
    [InlineData("1:exp(1h)", 1 / 3600.0)]
    public void A_stations_capacity_is_its_workers_over_their_mean_time(string station, double requestsPerSecond)
    {
        var target = GivenPlan.Plan("target.baseUrl=embedded", $"{Key}.station={station}").Target;

        Assert.Equal(requestsPerSecond, target.Station!.Capacity, 9);
        Assert.Equal(station, target.Station.Text);
    }

    [Theory]
    [InlineData("8", "`8` is no station; write WORKERS:LAW")]
    [InlineData("8:exp(20ms):1:2", "is no station")]
    [InlineData("0:exp(20ms)", "`0` is no number of workers from 1 to 10000")]
    [InlineData("-1:exp(20ms)", "`-1` is no number of workers")]
    [InlineData("10001:exp(20ms)", "`10001` is no number of workers")]
    [InlineData("8:exp(20ms):many", "`many` is no number of requests that may wait")]
    [InlineData("8:exp(20)", "`exp(20)` is no law; write exp(20ms)")]
    [InlineData("8:exp(-20ms)", "is no law")]
    [InlineData("8:exp(1d)", "is no law")]
    [InlineData("8:exp(2h)", "is no law")]
    [InlineData("8:exp(1m30s)", "is no law")]
    [InlineData("8:exponential(20ms)", "is no law")]
    [InlineData("8:uniform(30ms,10ms)", "is no law")]
    [InlineData("8:erlang(0,20ms)", "is no law")]
    [InlineData("8:lognormal(20ms,9)", "is no law")]
    [InlineData("8:exp(20ms", "is no law")]
    [InlineData("8:fixed(0s)", "`fixed(0s)` takes no time, so that there would be no limit")]
    public void Another_station_is_refused(string station, string words) => Refused("station", station, words);

    [Theory]
    [InlineData("faults", "latency", "`latency` is no fault; write NAME=RATE")]
    [InlineData("faults", "latency=150%", "its rate `150%` is outside 0 to 1")]
    [InlineData("faults", "latency=0.1@", "is no fault")]
    [InlineData("pool", "1", "`1` is no number of connections from 2 to 1000")]
    [InlineData("rateLimit", "1000", "`1000` is no rate limit; write REQUESTS/WINDOW")]
    [InlineData("rateLimit", "0/1h", "`0` is too few; write 1 or more; write REQUESTS/WINDOW")]
    [InlineData("rateLimit", "10/2d", "`2d` is no window up to 24h")]
    [InlineData("paymentProvider", "always", "`always` says not how the payment provider answers")]
    [InlineData("seed", "x", "`x` is no seed")]
    [InlineData("passwordIterations", "0", "`0` is too few")]
    [InlineData("passwordIterations", "99999999", "`99999999` is more than 10000000")]
    [InlineData("database", "postgres://market:hunter2@localhost:5432/market", "carries a password; write a reference to the environment, such as ${MARKETPLACE_DATABASE}")]
    [InlineData("redis", "redis://:hunter2@localhost:6379/1", "carries a password; write a reference to the environment, such as ${MARKETPLACE_REDIS}")]
    public void What_is_wrong_is_told_with_what_would_be_right(string key, string value, string words) => Refused(key, value, words);

    [Fact]
    public void One_fault_needs_no_list() => Assert.Equal(["error=1%:503"], GivenPlan.Plan($"{Key}.faults=error=1%:503").Target.Marketplace!.Faults);

    [Fact]
    public void Each_fault_of_a_list_has_its_own_problem() => Assert.Equal(
        ["target.marketplace.faults[0]", "target.marketplace.faults[2]"],
        GivenPlan.Read($"{Key}.faults=[\"a\",\"b=1%\",{{}}]").Problems.Select(problem => problem.Path));

    [Fact]
    public void Null_takes_it_away() => Assert.Null(GivenPlan.Plan($"{Key}=null").Target.Marketplace);

    [Fact]
    public void A_target_that_is_not_embedded_has_no_station() => Assert.Null(GivenPlan.Plan().Target.Station);

    [Fact]
    public void A_password_from_the_environment_is_read_and_does_not_travel()
    {
        var written = PlanSetting.Parse($"{Key}.database=postgres://market:${{PW}}@localhost/market")!.ApplyTo(GivenPlan.Tree(GivenPlan.Everything), []);
        var root = EnvironmentReferences.Resolve(written, _ => "hunter2", []);
        var canonical = CanonicalPlan.Of(root);
        var travelled = PlanReader.Read(CanonicalPlan.Parse(canonical.Text), ["list jobs"]);

        Assert.Equal("postgres://market:hunter2@localhost/market", PlanReader.Read(root, ["list jobs"]).Plan!.Target.Marketplace!.Database);
        Assert.DoesNotContain("hunter2", canonical.Text, StringComparison.Ordinal);
        Assert.Equal("postgres://market:${PW}@localhost/market", travelled.Plan!.Target.Marketplace!.Database);
        Assert.Equal(canonical, CanonicalPlan.Of(CanonicalPlan.Parse(canonical.Text)));
    }

    [Fact]
    public void A_password_that_was_typed_is_not_repeated()
    {
        var problem = Assert.Single(GivenPlan.Read($"{Key}={{\"database\":\"postgresql://a:hunter2@h/x\"}}").Problems).ToString();

        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
        Assert.Contains("postgresql://a:***@h/x", problem, StringComparison.Ordinal);
    }

    private static void Refused(string key, string value, string words)
    {
        var problem = Assert.Single(GivenPlan.Read($"{Key}.{key}={value}").Problems);

        Assert.Equal($"{Key}.{key}", problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }
}
