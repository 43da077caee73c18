namespace Simulator.Http;

/// <summary>One user's way to the target: its own connections, or its right to those of a pool, and its cookies. Several requests at a time take several connections.</summary>
public interface IHttpLane
{
    /// <summary>Sends a request; never throws and never blocks. The draft is the engine's until the handler was told.</summary>
    void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler);

    /// <summary>Closes what is idle and forgets cookies; what is in flight goes on. The lane can be used again: it is a new visitor's.</summary>
    void Close();
}
