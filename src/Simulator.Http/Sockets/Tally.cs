namespace Simulator.Http.Sockets;

/// <summary>What an engine counts, from all threads.</summary>
internal sealed class Tally
{
    private long _connects;
    private long _failedConnects;
    private long _lostKeepAlives;
    private long _bytesSent;
    private long _bytesReceived;
    private int _waiting;
    private long _throwingHandlers;

    public EngineFigures Figures(int connections) => new(
        connections,
        Volatile.Read(ref _connects),
        Volatile.Read(ref _failedConnects),
        Volatile.Read(ref _lostKeepAlives),
        Volatile.Read(ref _bytesSent),
        Volatile.Read(ref _bytesReceived),
        Volatile.Read(ref _waiting))
    {
        ThrowingHandlers = Volatile.Read(ref _throwingHandlers),
    };

    public void HasConnected() => Interlocked.Increment(ref _connects);

    public void FailedToConnect() => Interlocked.Increment(ref _failedConnects);

    public void LostKeepAlive() => Interlocked.Increment(ref _lostKeepAlives);

    public void BeganToWait() => Interlocked.Increment(ref _waiting);

    public void CeasedToWait() => Interlocked.Decrement(ref _waiting);

    public void HandlerThrew() => Interlocked.Increment(ref _throwingHandlers);

    public void Moved(long sent, long received)
    {
        Interlocked.Add(ref _bytesSent, sent);
        Interlocked.Add(ref _bytesReceived, received);
    }
}
