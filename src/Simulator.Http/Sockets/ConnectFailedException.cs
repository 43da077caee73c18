namespace Simulator.Http.Sockets;

/// <summary>No connection could be made; the message says why, for the exchange's failure.</summary>
internal sealed class ConnectFailedException(ExchangeEnd end, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExchangeEnd End { get; } = end;
}
