using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>What the connections did, and where the time of exchanges went.</summary>
internal static class TransportTables
{
    public static ReportTable Connections(TransportSummary transport) => new(
        "Connections",
        [new("Connections"), new("Figure", true)],
        [
            Row("Opened", Figures.Count(transport.Opened)),
            Row("Failed", Figures.Count(transport.Failed)),
            Row("Lost while kept alive", Figures.Count(transport.LostKeepAlives)),
            Row("Requests on a connection that was open", transport.ReusedShare is { } share ? Figures.Percent(share) : Figures.None),
            Row("Most open at once", Figures.Count(transport.PeakOpen)),
            Row("Sent", Figures.Bytes(transport.BytesSent)),
            Row("Received", Figures.Bytes(transport.BytesReceived)),
        ]);

    public static ReportTable Times(TransportSummary transport) => new(
        "Where the time went",
        [new("Part of an exchange"), new("P50", true), new("P95", true), new("P99", true), new("Max", true), new("Samples", true)],
        [
            Row("Looking up the name", transport.NameMs), Row("Connecting", transport.ConnectMs), Row("Agreeing on TLS", transport.TlsMs),
            Row("Send to first byte", transport.FirstByteMs), Row("First byte to last", transport.DownloadMs),
        ]);

    private static ReportRow Row(string what, LatencySummary? times) => new(
        [what, Figures.Ms(times?.P50), Figures.Ms(times?.P95), Figures.Ms(times?.P99), Figures.Ms(times?.Max), Figures.Count(times?.Count ?? 0)]);

    private static ReportRow Row(string what, string figure) => new([what, figure]);
}
