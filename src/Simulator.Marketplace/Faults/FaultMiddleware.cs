using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>
/// The faults that are seen in time, in memory and on the wire, in this order: freeze, latency, memory-leak, reset, error, truncate. The others
/// strike the work.
/// </summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultSwitches faults, TimeProvider time)
{
    private const int NoAnswer = 444;

    private readonly Freeze _freeze = new(time);

    public Task InvokeAsync(HttpContext http) => faults.AnyOn && !ControlPaths.Include(http.Request.Path) ? StrikeAsync(http) : next(http);

    private async Task StrikeAsync(HttpContext http)
    {
        RequestFaults.Current = new RequestFaults(faults, http);
        await FreezeAsync(http).ConfigureAwait(false);
        if (faults.Strikes(Fault.Latency, http, out var latency)) await Task.Delay(latency.Wait(), time, http.RequestAborted).ConfigureAwait(false);
        if (faults.Strikes(Fault.MemoryLeak, http, out var leak)) leak.Keep(Resident(leak.Detail<int>()));
        if (faults.Strikes(Fault.Reset, http, out var reset))
        {
            if (reset.Detail<bool>()) await WorkUnseenAsync(http).ConfigureAwait(false);
            // Nobody gets an answer; the status is for the metrics.
            http.Response.StatusCode = NoAnswer;
            http.Abort();
        }
        else if (faults.Strikes(Fault.Error, http, out var error)) await ReplySending.SendAsync(http, Refusal(error.Detail<int>())).ConfigureAwait(false);
        else if (faults.Strikes(Fault.Truncate, http)) await TruncateAsync(http).ConfigureAwait(false);
        else await next(http).ConfigureAwait(false);
    }

    private async Task FreezeAsync(HttpContext http)
    {
        if (!faults.IsOn(Fault.Freeze)) return;
        if (!_freeze.IsOn && faults.Strikes(Fault.Freeze, http, out var strike)) _freeze.Begin(strike.Detail<TimeSpan>(), strike.Off);
        await _freeze.OverAsync(http.RequestAborted).ConfigureAwait(false);
        // Work that had begun before the freeze is answered after it.
        http.Response.OnStarting(() => _freeze.OverAsync(http.RequestAborted));
    }

    private async Task WorkUnseenAsync(HttpContext http)
    {
        using HeldAnswer answer = new(http);
        await next(http).ConfigureAwait(false);
    }

    private async Task TruncateAsync(HttpContext http)
    {
        using HeldAnswer answer = new(http);
        await next(http).ConfigureAwait(false);
        // The server closes a connection whose answer stays shorter than its Content-Length.
        await answer.SendAsync(share: 0.5).ConfigureAwait(false);
    }

    // Memory counts as used only once it is written to.
    private static byte[] Resident(int size)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(size);
        Array.Fill(bytes, (byte)1);
        return bytes;
    }

    private static Reply Refusal(int status) =>
        Refusals.Because(status, status >= 500 ? "INTERNAL_ERROR" : "BAD_REQUEST", "the fault 'error' is switched on and struck this request");
}
