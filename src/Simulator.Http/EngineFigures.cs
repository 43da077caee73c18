namespace Simulator.Http;

/// <summary>What an engine did so far.</summary>
/// <param name="OpenConnections">Now.</param>
/// <param name="Connects">Connections that were made.</param>
/// <param name="FailedConnects">Those that could not be made.</param>
/// <param name="LostKeepAlives">Connections that were kept alive and found dead when they were needed again.</param>
/// <param name="BytesSent">Requests.</param>
/// <param name="BytesReceived">Answers.</param>
/// <param name="Waiting">Requests that wait for a connection of a limited pool, now.</param>
public readonly record struct EngineFigures(
    int OpenConnections, long Connects, long FailedConnects, long LostKeepAlives, long BytesSent, long BytesReceived, int Waiting)
{
    /// <summary>Handlers that threw, which they must not.</summary>
    public long ThrowingHandlers { get; init; }
}
