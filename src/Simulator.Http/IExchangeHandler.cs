namespace Simulator.Http;

/// <summary>Hears how an exchange ended.</summary>
public interface IExchangeHandler
{
    /// <summary>
    /// Exactly once for each send, from whatever thread saw the end; the connection is free again, so that the next request may be sent from within. Must neither block nor throw.
    /// </summary>
    /// <param name="exchange">Borrowed until this returns.</param>
    void Ended(HttpExchange exchange);
}
