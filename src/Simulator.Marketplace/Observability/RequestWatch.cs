using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Observability;

/// <summary>Watches over the requests of the work: each is metered, and logged where that is asked for.</summary>
internal sealed class RequestWatch(MarketplaceMetrics metrics, MarketplaceLog log, bool logsRequests, TimeProvider time)
{
    /// <summary>Begins to watch a request; dispose of what it gives when the request is answered.</summary>
    public Watched Begin(HttpContext http)
    {
        if (ControlPaths.Include(http.Request.Path)) return default;
        metrics.Requests.Began();
        return new Watched(this, http, time.GetTimestamp());
    }

    private void End(HttpContext http, long began)
    {
        var duration = time.GetElapsedTime(began);
        metrics.Requests.Ended(http.GetEndpoint(), http.Response.StatusCode, duration);
        if (logsRequests) log.Answered(http, duration);
    }

    /// <summary>A request under watch. A structure, so that watching allocates nothing.</summary>
    public readonly struct Watched(RequestWatch watch, HttpContext http, long began) : IDisposable
    {
        public void Dispose() => watch?.End(http, began);
    }
}
