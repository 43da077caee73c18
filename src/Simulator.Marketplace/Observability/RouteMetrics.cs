using System.Collections.Concurrent;
using System.Globalization;
using Prometheus;

namespace Simulator.Marketplace.Observability;

/// <summary>The counters of one route, looked up once so that a request finds them without a search by labels.</summary>
internal sealed class RouteMetrics(Counter requests, Histogram durations, string method, string route)
{
    private readonly Histogram.Child _durations = durations.WithLabels(method, route);
    private readonly ConcurrentDictionary<int, Counter.Child> _requests = [];

    public void Record(int status, TimeSpan duration)
    {
        if (!_requests.TryGetValue(status, out var counter)) counter = _requests.GetOrAdd(status, Counter(status));
        counter.Inc();
        _durations.Observe(duration.TotalSeconds);
    }

    private Counter.Child Counter(int status) => requests.WithLabels(method, route, status.ToString(CultureInfo.InvariantCulture));
}
