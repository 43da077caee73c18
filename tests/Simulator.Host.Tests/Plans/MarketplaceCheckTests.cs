using Simulator.Marketplace;

namespace Simulator.Host.Tests.Plans;

/// <summary>The plan's reader and the marketplace agree on what a station is.</summary>
public sealed class MarketplaceCheckTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Theory]
    [InlineData("8:exp(20ms)")]
    [InlineData("1:fixed(.5s)")]
    [InlineData("4:uniform(10ms,30ms)")]
    [InlineData("10:erlang(100,2ms):0")]
    [InlineData("3:lognormal(250us, 3)")]
    [InlineData("10000:exp(1h):2147483647")]
    public void Both_take_it(string station)
    {
        Assert.Empty(Problems(station));
        Assert.Null(MarketplaceServer.ProblemOf(new() { Station = station }));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("0:exp(20ms)")]
    [InlineData("10001:exp(20ms)")]
    [InlineData("8:exp(20)")]
    [InlineData("8:exp(1d)")]
    [InlineData("8:exp(61m)")]
    [InlineData("8:exp(20ms):x")]
    [InlineData("8:exp(20ms):")]
    [InlineData("8:erlang(101,20ms)")]
    [InlineData("8:erlang(1.5,20ms)")]
    [InlineData("8:lognormal(20ms,3.1)")]
    [InlineData("8:uniform(30ms,10ms)")]
    [InlineData("8:fixed(0ms)")]
    [InlineData("8:gamma(2,20ms)")]
    public void Neither_takes_it(string station)
    {
        Assert.Single(Problems(station));
        Assert.NotNull(MarketplaceServer.ProblemOf(new() { Station = station }));
    }

    [Fact]
    public void What_only_the_marketplace_knows_to_be_wrong_stands_among_the_other_problems_in_the_order_of_the_file() => Assert.Equal(
        ["my.yaml:3:43 target.marketplace.paymentProvider", "my.yaml:4:7 seed"],
        _bench.Problems("""
            extends: market-defaults.yaml
            name: mine
            target: { marketplace: { paymentProvider: "failed=0.9,processing=0.9" } }
            seed: x
            phases: [ { name: a, duration: 5s, users: 5 } ]
            """).Select(problem => problem.Split(": ")[0]));

    [Theory]
    [InlineData("[ latecy=5% ]", "[0]: fault names 'latecy', which is none of ")]
    [InlineData("[ error=5%:90 ]", "[0]: fault: in 'error=5%:90' detail must be")]
    [InlineData("[ error=5%, error=6% ]", ": fault names error twice")]
    public void A_fault_that_the_marketplace_does_not_know_is_a_problem_of_the_plan(string faults, string words)
    {
        var problem = Assert.Single(_bench.Problems(
            $"extends: market-defaults.yaml\nname: mine\nphases: [ {{ name: a, duration: 5s, users: 5 }} ]\ntarget: {{ marketplace: {{ faults: {faults} }} }}\n"));

        Assert.Contains($"target.marketplace.faults{words}", problem, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private IReadOnlyList<string> Problems(string station) => _bench.Problems(
        $"extends: market-defaults.yaml\nname: mine\nphases: [ {{ name: a, duration: 5s, users: 5 }} ]\ntarget: {{ marketplace: {{ station: \"{station}\" }} }}\n");
}
