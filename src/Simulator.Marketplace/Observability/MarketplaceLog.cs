using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Simulator.Marketplace.Observability;

/// <summary>Everything that the marketplace logs: one JSON object a line. Secrets never come here.</summary>
internal sealed class MarketplaceLog(ILogger log) : IDisposable
{
    private const int LinesWaiting = 10_000;

    /// <summary>
    /// Logs to standard error, off the threads that answer requests: where nobody reads the pipe, lines are lost and no request waits.
    /// </summary>
    public static MarketplaceLog ToStandardError() => new(new LoggerConfiguration()
        .WriteTo.Async(
            to => to.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose), LinesWaiting, blockWhenFull: false)
        .CreateLogger());

    public void Started(Uri address, MarketplaceOptions options) =>
        log.Information("marketplace started on {Address} with {@Options}", address.GetLeftPart(UriPartial.Authority), PublicOptions.Of(options));

    public void Stopped() => log.Information("marketplace stopped");

    public void Migrated(int from, int to) => log.Information("database migrated from version {From} to {To}", from, to);

    /// <param name="faults">All that are on now, as options would say it.</param>
    public void FaultsSwitched(IReadOnlyList<string> faults) => log.Warning("faults switched: {Faults}", faults);

    public void Failed(HttpContext http, Exception problem) => log.Error(
        problem, "request {RequestId} failed: {Method} {Path} on {Route}", http.TraceIdentifier, http.Request.Method, http.Request.Path.Value, Route(http));

    public void Answered(HttpContext http, TimeSpan duration) => log.Information(
        "request {RequestId}: {Method} {Path} on {Route} answered {Status} in {Milliseconds:0.000} ms", http.TraceIdentifier, http.Request.Method,
        http.Request.Path.Value, Route(http), http.Response.StatusCode, duration.TotalMilliseconds);

    public void Dispose() => (log as IDisposable)?.Dispose();

    private static string? Route(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
}
