using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Http;

/// <summary>What an endpoint may know of a request: who asks, the path's id, the query, and the time.</summary>
internal sealed class Call(HttpContext http, Caller caller, TimeProvider time)
{
    private readonly RequestFaults? _faults = RequestFaults.Current;

    public Caller Caller { get; } = caller;

    public string Id => (string)http.Request.RouteValues["id"]!;

    public IQueryCollection Query => http.Request.Query;

    /// <summary>Unix milliseconds, read when first asked for: inside the transaction, so that the order of creation is the order of times.</summary>
    public long Now => Instant.ToUnixTimeMilliseconds();

    /// <summary>Whether a fault on command strikes this request; however often it is asked, the answer is the same.</summary>
    public bool Strikes(Fault fault) => Strikes(fault, out _);

    /// <inheritdoc cref="Strikes(Fault)"/>
    public bool Strikes(Fault fault, out FaultStrike strike)
    {
        strike = default;
        return _faults?.Strikes(fault, out strike) == true;
    }

    public string NewId() => Guid.CreateVersion7(Instant).ToString();

    private DateTimeOffset Instant => field != default ? field : field = time.GetUtcNow();
}
