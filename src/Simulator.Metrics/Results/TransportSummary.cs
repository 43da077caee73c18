namespace Simulator.Metrics.Results;

/// <summary>Where the time of exchanges went, and what the connections did. Latencies null without samples.</summary>
/// <param name="Opened">Connections that were made.</param>
/// <param name="Failed">Those that could not be made.</param>
/// <param name="LostKeepAlives">Connections that were kept alive and found dead when they were needed again.</param>
/// <param name="ReusedShare">Answers whose request found its connection open, among all answers, 0 to 1; null without answers.</param>
/// <param name="PeakOpen">Most connections at a second's end.</param>
/// <param name="NameMs">How long looking up the host's address took.</param>
/// <param name="ConnectMs">How long connecting took.</param>
/// <param name="TlsMs">How long agreeing on TLS took.</param>
/// <param name="FirstByteMs">From the send to the answer's first byte.</param>
/// <param name="DownloadMs">From the answer's first byte to its last.</param>
public sealed record TransportSummary(
    long Opened, long Failed, long LostKeepAlives, double? ReusedShare, int PeakOpen, long BytesSent, long BytesReceived,
    LatencySummary? NameMs, LatencySummary? ConnectMs, LatencySummary? TlsMs, LatencySummary? FirstByteMs, LatencySummary? DownloadMs);
