namespace Simulator.Http.Fallback;

/// <summary>What went over the connections of an engine. From any thread.</summary>
internal sealed class TransportCounts
{
    private long _sent, _received, _connects, _failed;
    private int _open;

    // HttpClient sends again on its own where a connection that was kept alive is dead, and tells neither that nor who waits.
    public EngineFigures Figures => new(
        Volatile.Read(ref _open), Interlocked.Read(ref _connects), Interlocked.Read(ref _failed), LostKeepAlives: 0,
        Interlocked.Read(ref _sent), Interlocked.Read(ref _received), Waiting: 0);

    public void Connected()
    {
        Interlocked.Increment(ref _connects);
        Interlocked.Increment(ref _open);
    }

    public void Failed() => Interlocked.Increment(ref _failed);

    public void Closed() => Interlocked.Decrement(ref _open);

    public void Sent(int bytes) => Interlocked.Add(ref _sent, bytes);

    public int Received(int bytes)
    {
        Interlocked.Add(ref _received, bytes);
        return bytes;
    }
}
