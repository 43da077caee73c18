namespace Simulator.Http;

/// <summary>Carries requests to a target, for one load node. May be used from any thread.</summary>
public interface IHttpEngine : IDisposable
{
    /// <summary>A way to the target for one more user. Costs a few hundred bytes; connections are made when requests need them.</summary>
    IHttpLane OpenLane();

    /// <summary>Ends all exchanges in flight, and all that come, as abandoned.</summary>
    void AbandonAll();

    /// <summary>Counts since the engine was made.</summary>
    EngineFigures Figures { get; }
}
