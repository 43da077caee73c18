namespace Simulator.Http.Sockets;

/// <summary>A place in the queue for a connection; no longer valid once its exchange gave up waiting.</summary>
internal readonly record struct WaitingTicket(SocketExchange Exchange, long Number)
{
    public bool IsValid => Exchange.WaitNumber == Number;
}
