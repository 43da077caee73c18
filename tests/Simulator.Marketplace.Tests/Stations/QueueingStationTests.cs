using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Stations;

namespace Simulator.Marketplace.Tests.Stations;

public sealed class QueueingStationTests
{
    private const int Arrivals = 200_000;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.8)]
    [InlineData(8, 0.7)]
    [InlineData(8, 0.9)]
    public void With_exponential_times_the_mean_wait_is_that_of_Erlang_C(int workers, double load)
    {
        var expected = ErlangC(workers, load) * 20 / (workers * (1 - load));

        Assert.InRange(MeanWaitMillis($"{workers}:exp(20ms)", 20, workers, load) / expected, 0.95, 1.05);
    }

    [Theory]
    [InlineData("1:fixed(20ms)", 0)]
    [InlineData("1:erlang(4,20ms)", 0.25)]
    [InlineData("1:uniform(10ms,30ms)", 1.0 / 12)]
    public void With_one_worker_the_mean_wait_is_that_of_Pollaczek_and_Khinchine(string station, double squaredVariation)
    {
        const double Load = 0.7;
        var expected = Load * 20 * (1 + squaredVariation) / (2 * (1 - Load));

        Assert.InRange(MeanWaitMillis(station, 20, 1, Load) / expected, 0.96, 1.04);
    }

    [Fact]
    public void Under_saturation_it_serves_exactly_its_capacity()
    {
        var station = Station("8:fixed(20ms)");

        for (var i = 0; i < 10_000; i++) station.Arrive(TimeSpan.Zero);

        Assert.Equal([400, 4_000, 8_000], new[] { 1, 10, 20 }.Select(second => station.At(TimeSpan.FromSeconds(second)).Served));
    }

    [Fact]
    public void Under_saturation_a_random_law_serves_its_capacity_too()
    {
        var station = Station("8:exp(20ms)");

        for (var i = 0; i < Arrivals; i++) station.Arrive(TimeSpan.Zero);

        Assert.InRange(station.At(TimeSpan.FromSeconds(400)).Served / (400.0 * 400), 0.99, 1.01);
    }

    [Fact]
    public void Who_comes_first_starts_first()
    {
        var station = Station("2:fixed(20ms)");

        var departures = Enumerable.Range(0, 6).Select(i => station.Arrive(TimeSpan.FromMilliseconds(i))!.Value.TotalMilliseconds);

        Assert.Equal([20, 21, 40, 41, 60, 61], departures);
    }

    [Fact]
    public void A_worker_that_was_idle_starts_at_the_arrival()
    {
        var station = Station("1:fixed(20ms)");
        station.Arrive(TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromMilliseconds(120), station.Arrive(TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public void An_instant_before_the_last_arrival_counts_as_the_last()
    {
        var station = Station("2:fixed(20ms)");
        station.Arrive(TimeSpan.FromMilliseconds(100));

        Assert.Equal(TimeSpan.FromMilliseconds(120), station.Arrive(TimeSpan.FromMilliseconds(90)));
    }

    [Fact]
    public void It_refuses_who_would_wait_beyond_the_queue()
    {
        var station = Station("1:fixed(20ms):2");

        TimeSpan?[] departures = [.. Enumerable.Range(0, 4).Select(_ => station.Arrive(TimeSpan.Zero)), station.Arrive(TimeSpan.FromMilliseconds(20))];

        Assert.Equal([20, 40, 60, null, 80], departures.Select(departure => departure?.TotalMilliseconds));
        Assert.Equal(1, station.Refused);
    }

    [Fact]
    public void With_a_queue_of_none_it_refuses_whenever_all_are_busy()
    {
        var station = Station("2:fixed(20ms):0");

        TimeSpan?[] departures = [.. Enumerable.Range(0, 3).Select(_ => station.Arrive(TimeSpan.Zero))];

        Assert.Equal([20, 20, null], departures.Select(departure => departure?.TotalMilliseconds));
    }

    [Fact]
    public void A_bounded_queue_changes_no_service_time()
    {
        var bounded = Station("1:exp(20ms):0");
        var unbounded = Station("1:exp(20ms)");
        bounded.Arrive(TimeSpan.Zero);
        unbounded.Arrive(TimeSpan.Zero);
        Assert.Null(bounded.Arrive(TimeSpan.Zero));
        unbounded.Arrive(TimeSpan.Zero);

        var later = TimeSpan.FromHours(1);

        Assert.Equal(unbounded.Arrive(later), bounded.Arrive(later));
    }

    [Fact]
    public void A_snapshot_says_who_is_busy_waits_was_served_and_was_refused()
    {
        var station = Station("2:fixed(20ms):3");
        for (var i = 0; i < 6; i++) station.Arrive(TimeSpan.Zero);

        Assert.Equal(new StationSnapshot(2, 2, 3, 100, 0, 1), station.At(TimeSpan.Zero));
        Assert.Equal(new StationSnapshot(2, 2, 1, 100, 2, 1), station.At(TimeSpan.FromMilliseconds(20)));
        Assert.Equal(new StationSnapshot(2, 1, 0, 100, 4, 1), station.At(TimeSpan.FromMilliseconds(40)));
        Assert.Equal(new StationSnapshot(2, 0, 0, 100, 5, 1), station.At(TimeSpan.FromMilliseconds(60)));
    }

    private static double MeanWaitMillis(string text, double meanMillis, int workers, double load)
    {
        var station = Station(text);
        SeededDraws services = new(1, "service");
        SeededDraws gaps = new(1, "gaps");
        ServiceLaws.Exponential gap = new(TimeSpan.FromMilliseconds(meanMillis / (workers * load)));
        var law = StationPlan.From(new MarketplaceOptions { Station = text })!.Law;
        var now = TimeSpan.Zero;
        var waited = 0.0;
        for (var i = 0; i < Arrivals; i++)
        {
            var between = gaps.Next();
            now += gap.Draw(ref between);
            var service = services.Next();
            waited += (station.Arrive(now)!.Value - now - law.Draw(ref service)).TotalMilliseconds;
        }
        return waited / Arrivals;
    }

    private static double ErlangC(int workers, double load)
    {
        var offered = workers * load;
        var blocked = 1.0;
        for (var i = 1; i <= workers; i++) blocked = offered * blocked / (i + (offered * blocked));
        return blocked / (1 - (load * (1 - blocked)));
    }

    private static QueueingStation Station(string text) => new(StationPlan.From(new MarketplaceOptions { Station = text })!, new SeededDraws(1, "service"));
}
