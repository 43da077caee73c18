using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Stations;

/// <summary>Sends each request but the operators' through the station before its work is done.</summary>
internal sealed class StationMiddleware(RequestDelegate next, Station station)
{
    private static readonly Reply Closed = Refusals.Because(503, "SHUTTING_DOWN", "the marketplace ends, so nothing was done");

    private readonly Reply _full = Refusals.Because(503, "STATION_FULL", $"all workers are busy and {station.Plan.Queue} requests wait already");

    public Task InvokeAsync(HttpContext http) => ControlPaths.Include(http.Request.Path) ? next(http) : PassAsync(http);

    private async Task PassAsync(HttpContext http)
    {
        var passage = await station.PassAsync().ConfigureAwait(false);
        await (passage switch
        {
            StationPassage.Served => next(http),
            StationPassage.Full => ReplySending.SendAsync(http, _full),
            _ => ReplySending.SendAsync(http, Closed),
        }).ConfigureAwait(false);
    }
}
