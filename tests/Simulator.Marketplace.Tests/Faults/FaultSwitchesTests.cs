using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FaultSwitchesTests
{
    [Fact]
    public void While_none_is_on_nothing_strikes()
    {
        var faults = On(seed: 1);

        Assert.False(faults.AnyOn);
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.False(faults.Strikes(fault, Requests.Accept())));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void The_share_that_is_struck_is_the_rate(double rate)
    {
        const int requests = 100_000;
        var faults = On(seed: 7, $"phantom={rate.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

        var struck = Fates(faults, Fault.Phantom, requests).Count(fate => fate);

        // Four standard deviations of the binomial law.
        Assert.InRange(struck - (requests * rate), -4 * Math.Sqrt(requests * rate * (1 - rate)), 4 * Math.Sqrt(requests * rate * (1 - rate)));
        Assert.Equal((requests, struck), (faults[Fault.Phantom]!.Asked, faults[Fault.Phantom]!.Struck));
    }

    [Fact]
    public void Strikes_are_counted_on_however_often_the_fault_is_switched()
    {
        var faults = On(seed: 1, "phantom=1");
        Fates(faults, Fault.Phantom, 3);

        faults.SwitchAll(FaultOption.Read(["phantom=1"]));
        Fates(faults, Fault.Phantom, 2);
        faults.SwitchOff(Fault.Phantom);

        Assert.Equal((5, 0), (faults.Struck(Fault.Phantom), faults.Struck(Fault.Rounding)));
    }

    [Fact]
    public void Each_switch_tells_what_is_on_as_options_would()
    {
        var faults = On(seed: 1);
        List<string> told = [];
        faults.Switched += on => told.Add(string.Join(' ', on));

        faults.SwitchAll(FaultOption.Read(["rounding=0.5", "latency=0.05:exp(200ms)@/api/jobs"]));
        faults.SwitchOff(Fault.Rounding);
        faults.SwitchAll([]);

        Assert.Equal(["rounding=0.5 latency=0.05:exp(200ms)@/api/jobs", "latency=0.05:exp(200ms)@/api/jobs", ""], told);
    }

    [Fact]
    public void A_rate_of_nought_never_strikes_and_one_always()
    {
        var faults = On(seed: 1, "phantom=0", "rounding=1");

        Assert.DoesNotContain(true, Fates(faults, Fault.Phantom, 10_000));
        Assert.DoesNotContain(false, Fates(faults, Fault.Rounding, 10_000));
    }

    [Fact]
    public void The_fate_of_the_nth_request_depends_on_seed_and_fault_alone()
    {
        var first = Fates(On(seed: 3, "phantom=0.3"), Fault.Phantom, 1_000);

        var besideAnother = On(seed: 3, "phantom=0.3", "rounding=0.3");
        var fates = Enumerable.Range(0, 1_000).Select(_ =>
        {
            besideAnother.Strikes(Fault.Rounding, Requests.Accept());
            return besideAnother.Strikes(Fault.Phantom, Requests.Accept());
        });

        Assert.Equal(first, fates);
        Assert.NotEqual(first, Fates(On(seed: 4, "phantom=0.3"), Fault.Phantom, 1_000));
        Assert.NotEqual(first, Fates(On(seed: 3, "rounding=0.3"), Fault.Rounding, 1_000));
    }

    [Fact]
    public void What_a_law_draws_is_the_same_again()
    {
        var waits = Waits(On(seed: 3, "latency=0.5:exp(100ms)"));

        Assert.Equal(waits, Waits(On(seed: 3, "latency=0.5:exp(100ms)")));
        Assert.InRange(waits.Average(wait => wait.TotalMilliseconds), 90, 110);
    }

    [Fact]
    public void A_higher_rate_strikes_all_that_a_lower_one_struck()
    {
        var low = Fates(On(seed: 5, "phantom=0.1"), Fault.Phantom, 1_000);
        var high = Fates(On(seed: 5, "phantom=0.2"), Fault.Phantom, 1_000);

        Assert.DoesNotContain((true, false), low.Zip(high));
    }

    [Fact]
    public async Task Many_threads_at_once_meet_as_many_as_one_after_another()
    {
        var expected = Fates(On(seed: 9, "phantom=0.2"), Fault.Phantom, 8_000).Count(fate => fate);
        var faults = On(seed: 9, "phantom=0.2");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Fates(faults, Fault.Phantom, 1_000))));

        Assert.Equal((8_000, expected), (faults[Fault.Phantom]!.Asked, faults[Fault.Phantom]!.Struck));
    }

    [Fact]
    public void Requests_of_other_routes_are_neither_struck_nor_counted()
    {
        var faults = On(seed: 1, "phantom=1@/api/jobs");

        Assert.False(faults.Strikes(Fault.Phantom, Requests.Accept()));
        Assert.True(faults.Strikes(Fault.Phantom, Requests.To("/api/jobs/1")));

        Assert.Equal((1, 1), (faults[Fault.Phantom]!.Asked, faults[Fault.Phantom]!.Struck));
    }

    [Fact]
    public void A_fault_set_anew_begins_again_and_gives_back_what_it_took()
    {
        var faults = On(seed: 3, "memory-leak=0.3");
        var first = Fates(faults, Fault.MemoryLeak, 100);
        var before = faults[Fault.MemoryLeak]!;

        faults.Switch(Assert.Single(FaultOption.Read(["memory-leak=0.3:1KB"])));

        Assert.True(before.Off.IsCancellationRequested);
        Assert.Equal((0, 0), (faults[Fault.MemoryLeak]!.Asked, faults[Fault.MemoryLeak]!.Struck));
        Assert.Equal(first, Fates(faults, Fault.MemoryLeak, 100));
    }

    [Fact]
    public void Switching_one_off_leaves_the_others_as_they_are()
    {
        var faults = On(seed: 3, "phantom=1", "rounding=1");
        var rounding = faults[Fault.Rounding];

        faults.SwitchOff(Fault.Phantom);

        Assert.False(faults.IsOn(Fault.Phantom));
        Assert.Same(rounding, faults[Fault.Rounding]);
        Assert.False(rounding!.Off.IsCancellationRequested);
        faults.SwitchOff(Fault.Rounding);
        Assert.False(faults.AnyOn);
    }

    private static FaultSwitches On(long seed, params string[] options) => FaultSwitches.From(new MarketplaceOptions { Seed = seed, Faults = options });

    private static List<bool> Fates(FaultSwitches faults, Fault fault, int requests)
    {
        var http = Requests.Accept();
        return [.. Enumerable.Range(0, requests).Select(_ => faults.Strikes(fault, http))];
    }

    private static List<TimeSpan> Waits(FaultSwitches faults)
    {
        List<TimeSpan> waits = [];
        for (var i = 0; i < 10_000; i++)
        {
            if (faults.Strikes(Fault.Latency, Requests.Accept(), out var strike)) waits.Add(strike.Wait());
        }
        return waits;
    }
}
