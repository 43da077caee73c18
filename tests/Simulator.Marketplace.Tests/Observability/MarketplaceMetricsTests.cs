using Microsoft.Extensions.Time.Testing;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.Stations;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Tests.Observability;

public sealed class MarketplaceMetricsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MarketplaceMetrics _metrics;

    public MarketplaceMetricsTests() => _metrics = new MarketplaceMetrics(_clock);

    [Fact]
    public async Task Each_source_has_its_lines()
    {
        _metrics.Database(() => new PoolState(InUse: 3, Limit: 16, Waiting: 2));
        _metrics.Cache(() => 90, () => 10);
        _metrics.Station(() => new StationSnapshot(
            Workers: 8, Busy: 7, Waiting: 5, CapacityPerSecond: 400, Served: 30, Refused: 1));
        _metrics.Faults(() => [new("lost-write", 4), new("freeze", 0)]);
        _metrics.Rows(_ => ValueTask.FromResult<IEnumerable<KeyValuePair<string, long>>>([new("jobs", 12)]));

        var page = await MetricsPage.OfAsync(_metrics);

        Assert.Equal(
            (3, 16, 2),
            (page["marketplace_database_connections_in_use"], page["marketplace_database_connections_limit"], page["marketplace_database_connections_waiting"]));
        Assert.Equal((90, 10), (page["marketplace_cache_hits_total"], page["marketplace_cache_misses_total"]));
        Assert.Equal(
            (8, 7, 5, 400),
            (page["marketplace_station_workers"], page["marketplace_station_busy"], page["marketplace_station_waiting"], page["marketplace_station_capacity"]));
        Assert.Equal((30, 1), (page["marketplace_station_served_total"], page["marketplace_station_refused_total"]));
        Assert.Equal((4, 0), (page["""marketplace_faults_struck_total{fault="lost-write"}"""], page["""marketplace_faults_struck_total{fault="freeze"}"""]));
        Assert.Equal(12, page["""marketplace_rows{table="jobs"}"""]);
    }

    [Fact]
    public async Task Sources_are_read_anew_for_each_page()
    {
        long hits = 0;
        _metrics.Cache(() => hits, () => 0);
        await MetricsPage.OfAsync(_metrics);

        hits = 7;

        Assert.Equal(7, (await MetricsPage.OfAsync(_metrics))["marketplace_cache_hits_total"]);
    }

    [Fact]
    public async Task A_database_without_a_limit_has_an_infinite_one()
    {
        _metrics.Database(() => new PoolState(InUse: 0, Limit: null, Waiting: 0));

        Assert.Equal(double.PositiveInfinity, (await MetricsPage.OfAsync(_metrics))["marketplace_database_connections_limit"]);
    }

    [Fact]
    public async Task A_source_that_fails_keeps_its_value_and_is_counted()
    {
        var fails = false;
        _metrics.Gauge("depth", "Depth.", () => fails ? throw new InvalidOperationException("gone") : 5);
        await MetricsPage.OfAsync(_metrics);

        fails = true;
        var page = await MetricsPage.OfAsync(_metrics);

        Assert.Equal((5, 1), (page["depth"], page["marketplace_metric_readings_failed_total"]));
    }

    [Fact]
    public async Task A_source_that_hangs_holds_the_page_up_for_no_longer_than_its_limit()
    {
        TaskCompletionSource<IEnumerable<KeyValuePair<string, long>>> never = new();
        _metrics.Rows(_ => new(never.Task));

        var reading = MetricsPage.OfAsync(_metrics);
        Assert.False(reading.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1, (await reading)["marketplace_metric_readings_failed_total"]);
    }

    [Fact]
    public async Task The_process_tells_of_memory_collections_and_processor_time()
    {
        var page = await MetricsPage.OfAsync(_metrics);

        string[] series =
        [
            "process_working_set_bytes", "process_cpu_seconds_total", "process_start_time_seconds", "process_num_threads", "dotnet_gc_pause_seconds_total",
            "dotnet_allocated_bytes_total", """dotnet_collection_count_total{generation="2"}""",
        ];
        Assert.All(series, name => Assert.True(page[name] >= 0));
    }
}
