namespace Simulator.Metrics.Results;

/// <summary>What the connections did in one second, over all nodes. Latencies in milliseconds, null without samples.</summary>
/// <param name="Open">Connections at the second's end.</param>
/// <param name="Waiting">Requests that waited for a connection of a limited pool at the second's end.</param>
/// <param name="Opened">Connections that were made.</param>
/// <param name="Failed">Those that could not be made.</param>
/// <param name="LostKeepAlives">Connections that were kept alive and found dead when they were needed again.</param>
/// <param name="ConnectMs">How long connecting took, without looking up the name and without TLS.</param>
/// <param name="FirstByteMs">From the send to the answer's first byte.</param>
public sealed record TransportSecond(
    int Open, int Waiting, long Opened, long Failed, long LostKeepAlives, long BytesSent, long BytesReceived,
    LatencySummary? ConnectMs, LatencySummary? FirstByteMs);
