namespace Simulator.Http.Sockets;

/// <summary>What an engine counts, from all threads.</summary>
internal sealed class Tally
{
    public long Connects;
    public long FailedConnects;
    public long LostKeepAlives;
    public long BytesSent;
    public long BytesReceived;
    public int Waiting;
    public long ThrowingHandlers;
}
