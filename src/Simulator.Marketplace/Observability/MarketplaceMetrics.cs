using Prometheus;
using Simulator.Marketplace.Stations;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Observability;

/// <summary>
/// All that the metrics page shows. Whoever has figures hands over how to read them: they are read when the page is asked for, and a reading
/// that fails or takes too long keeps its former value and counts as a failure.
/// </summary>
internal sealed class MarketplaceMetrics
{
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(2);

    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly MetricFactory _metrics;
    private readonly Counter _failures;
    private readonly TimeProvider _time;

    public MarketplaceMetrics(TimeProvider time)
    {
        _time = time;
        _metrics = Metrics.WithCustomRegistry(_registry);
        _failures = _metrics.CreateCounter("marketplace_metric_readings_failed_total", "Readings for this page that failed or took too long.");
        Requests = new RequestMetrics(_metrics);
        Gauge("http_requests_in_flight", "Requests being answered, control paths not counted.", () => Requests.InFlight);
        DotNetStats.Register(_registry);
        RuntimeMetrics.AddTo(this);
    }

    public RequestMetrics Requests { get; }

    public void Database(Func<PoolState> read)
    {
        var inUse = _metrics.CreateGauge("marketplace_database_connections_in_use", "Database connections in use.");
        var limit = _metrics.CreateGauge("marketplace_database_connections_limit", "The most database connections there may be.");
        var waiting = _metrics.CreateGauge("marketplace_database_connections_waiting", "Requests that wait for a database connection.");
        Before(() =>
        {
            var figures = read();
            inUse.Set(figures.InUse);
            limit.Set(figures.Limit ?? double.PositiveInfinity);
            waiting.Set(figures.Waiting);
        });
    }

    /// <param name="hits">Reads that the cache answered, ever.</param>
    /// <param name="misses">Reads that it could not answer, ever.</param>
    public void Cache(Func<long> hits, Func<long> misses)
    {
        Counter("marketplace_cache_hits_total", "Reads that the cache answered.", () => hits());
        Counter("marketplace_cache_misses_total", "Reads that the cache could not answer.", () => misses());
    }

    public void Station(Func<StationSnapshot> read)
    {
        var workers = _metrics.CreateGauge("marketplace_station_workers", "Workers of the queueing station.");
        var busy = _metrics.CreateGauge("marketplace_station_busy", "Workers of the station that serve a request.");
        var waiting = _metrics.CreateGauge("marketplace_station_waiting", "Requests that wait for a worker of the station.");
        var capacity = _metrics.CreateGauge("marketplace_station_capacity", "Requests a second that the station can serve.");
        var served = _metrics.CreateCounter("marketplace_station_served_total", "Requests that the station served.");
        var refused = _metrics.CreateCounter("marketplace_station_refused_total", "Requests that found the station's queue full.");
        Before(() =>
        {
            var figures = read();
            workers.Set(figures.Workers);
            busy.Set(figures.Busy);
            waiting.Set(figures.Waiting);
            capacity.Set(figures.CapacityPerSecond);
            served.IncTo(figures.Served);
            refused.IncTo(figures.Refused);
        });
    }

    /// <param name="read">How often each fault has struck, ever, by its name.</param>
    public void Faults(Func<IEnumerable<KeyValuePair<string, long>>> read)
    {
        var struck = _metrics.CreateCounter("marketplace_faults_struck_total", "How often a fault struck.", ["fault"]);
        Before(() =>
        {
            foreach (var (fault, times) in read()) struck.WithLabels(fault).IncTo(times);
        });
    }

    /// <param name="read">The rows of each table; it may ask the database, and is given up after 2 s.</param>
    public void Rows(Func<CancellationToken, ValueTask<IEnumerable<KeyValuePair<string, long>>>> read)
    {
        var rows = _metrics.CreateGauge("marketplace_rows", "Live rows.", ["table"]);
        Before(async cancel =>
        {
            foreach (var (table, count) in await read(cancel).ConfigureAwait(false)) rows.WithLabels(table).Set(count);
        });
    }

    public void Gauge(string name, string help, Func<double> read)
    {
        var gauge = _metrics.CreateGauge(name, help);
        Before(() => gauge.Set(read()));
    }

    /// <param name="read">A sum that only grows.</param>
    public void Counter(string name, string help, Func<double> read)
    {
        var counter = _metrics.CreateCounter(name, help);
        Before(() => counter.IncTo(read()));
    }

    /// <summary>Writes the page in Prometheus' text format.</summary>
    public Task WriteAsync(Stream page, CancellationToken cancel) => _registry.CollectAndExportAsTextAsync(page, cancel);

    private void Before(Action read) => _registry.AddBeforeCollectCallback(() =>
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _failures.Inc();
        }
    });

    private void Before(Func<CancellationToken, Task> read) => _registry.AddBeforeCollectCallback(async cancel =>
    {
        using CancellationTokenSource limit = new(ReadingLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            await read(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && problem is not OutOfMemoryException)
        {
            _failures.Inc();
        }
    });
}
