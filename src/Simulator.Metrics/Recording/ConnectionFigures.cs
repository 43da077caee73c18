namespace Simulator.Metrics.Recording;

/// <summary>What the connections of a node did.</summary>
/// <param name="Open">Now.</param>
/// <param name="Waiting">Requests that wait for a connection of a limited pool, now.</param>
/// <param name="Opened">Connections that were made.</param>
/// <param name="Failed">Those that could not be made.</param>
/// <param name="LostKeepAlives">Connections that were kept alive and found dead when they were needed again.</param>
/// <param name="BytesSent">Requests, as they went over the wire.</param>
/// <param name="BytesReceived">Answers, the same.</param>
public readonly record struct ConnectionFigures(
    int Open, int Waiting, long Opened, long Failed, long LostKeepAlives, long BytesSent, long BytesReceived)
{
    /// <summary>What happened since an earlier reading; <see cref="Open"/> and <see cref="Waiting"/> stay those of now.</summary>
    public ConnectionFigures Since(ConnectionFigures earlier) => new(
        Open, Waiting, Opened - earlier.Opened, Failed - earlier.Failed, LostKeepAlives - earlier.LostKeepAlives,
        BytesSent - earlier.BytesSent, BytesReceived - earlier.BytesReceived);

    /// <summary>Of two nodes, or of two stretches of time where only what happened is looked at.</summary>
    public ConnectionFigures Plus(ConnectionFigures other) => new(
        Open + other.Open, Waiting + other.Waiting, Opened + other.Opened, Failed + other.Failed, LostKeepAlives + other.LostKeepAlives,
        BytesSent + other.BytesSent, BytesReceived + other.BytesReceived);
}
