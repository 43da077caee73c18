using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Tests.Plans;

namespace Simulator.Host.Tests.Runs;

public sealed class StartWordsTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Fact]
    public void The_quickstart_says_what_its_target_can_carry() => Assert.Contains(
        "The embedded marketplace has a declared capacity of 400 requests/s: station 8:exp(20ms), 8 workers at 20 ms each on average.", Words(PlanOverrides.None));

    [Fact]
    public void A_bounded_queue_and_faults_are_told_too()
    {
        var words = Words(new PlanOverrides { Sets = ["target.marketplace.station=1:fixed(2ms):50", "target.marketplace.faults=[\"lost-write=1%\"]"] });

        Assert.Contains("The embedded marketplace has a declared capacity of 500 requests/s: station 1:fixed(2ms):50, 1 worker at 2 ms each on average, at most 50 wait.", words);
        Assert.Contains("Its faults are on: lost-write=1%.", words);
    }

    [Fact]
    public void What_a_plan_says_of_the_embedded_marketplace_is_not_used_for_another_target()
    {
        var words = Words(new PlanOverrides { Target = "http://localhost:5080" });

        Assert.Contains("What the plan says under target.marketplace is not used: it is for the embedded marketplace, and this run has another target.", words);
        Assert.DoesNotContain(words, line => line.Contains("capacity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", "on SQLite in a temporary folder; it shares")]
    [InlineData("{ database: market.db }", "on SQLite in market.db; it shares")]
    [InlineData("{ database: '${DB}', redis: localhost:6379 }", "on PostgreSQL, with Redis as its cache; it shares")]
    public void The_target_is_told_with_its_storage_and_without_its_password(string marketplace, string words)
    {
        _bench.Environment["DB"] = "postgres://market:hunter2@localhost/market";
        var plan = _bench.Load($"extends: quickstart.yaml\ntarget: {{ marketplace: {marketplace} }}\n").Plan!;

        var line = StartWords.Target(new Uri("http://127.0.0.1:4000"), plan.Target, cores: null);

        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private IReadOnlyList<string> Words(PlanOverrides overrides) => [.. StartWords.Plan(_bench.Loader.Load("quickstart", overrides).Plan!)];
}
