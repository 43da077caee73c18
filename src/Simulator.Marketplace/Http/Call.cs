using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Http;

/// <summary>What an endpoint may know of a request: who asks, the path's id, the query, and the time.</summary>
internal sealed class Call(HttpContext http, Caller caller, TimeProvider time)
{
    private readonly RequestFaults? _faults = RequestFaults.Current;

    public Caller Caller { get; } = caller;

    public string Id => Part("id");

    /// <summary>A part of the path that is named in braces.</summary>
    public string Part(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>The key under which a POST has one effect however often it comes, or null.</summary>
    public string? IdempotencyKey =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.Headers[Idempotency.KeyHeader] is [{ Length: > 0 } key, ..] ? key : null;

    public string Path => http.Request.Path.Value!;

    /// <summary>Raised when the caller hangs up.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    public IQueryCollection Query => http.Request.Query;

    /// <summary>Unix milliseconds, read when first asked for: inside the transaction, so that the order of creation is the order of times.</summary>
    public long Now => Instant.ToUnixTimeMilliseconds();

    /// <summary>The same as a date, as the database gives it back.</summary>
    public DateTime NowAsTime => DateTime.UnixEpoch.AddMilliseconds(Now);

    /// <summary>Whether a fault on command strikes this request; however often it is asked, the answer is the same.</summary>
    public bool Strikes(Fault fault) => Strikes(fault, out _);

    /// <inheritdoc cref="Strikes(Fault)"/>
    public bool Strikes(Fault fault, out FaultStrike strike)
    {
        strike = default;
        return _faults?.Strikes(fault, out strike) == true;
    }

    public string NewId() => Guid.CreateVersion7(Instant).ToString();

    public DateTimeOffset Instant => field != default ? field : field = time.GetUtcNow();
}
