namespace Simulator.Http;

/// <summary>Carries requests to a target, for one load node. May be used from any thread.</summary>
public interface IHttpEngine : IDisposable
{
    /// <summary>A way to the target for one more user. Costs a few hundred bytes; connections are made when requests need them.</summary>
    IHttpLane OpenLane();

    /// <summary>Connects to the target, sends nothing and hangs up.</summary>
    /// <param name="limit">How long that may take.</param>
    /// <returns>Why there is no connection to be had, with what to do about it; null where there is one, or where a proxy is in the way, which only a request can ask.</returns>
    Task<string?> ObjectionAsync(TimeSpan limit, CancellationToken stop) => Task.FromResult<string?>(null);

    /// <summary>Ends all exchanges in flight, and all that come, as abandoned.</summary>
    void AbandonAll();

    /// <summary>Counts since the engine was made.</summary>
    EngineFigures Figures { get; }
}
