namespace Simulator.Host.Reports;

/// <summary>What the connections did in one or more seconds: means of what is counted, the worst of times.</summary>
/// <param name="Opened">A second, as the next two.</param>
/// <param name="Open">Most at a second's end.</param>
/// <param name="FirstByteP50">Milliseconds, null without samples.</param>
internal sealed record TransportPoint(
    double Opened, double Failed, double LostKeepAlives, int Open, double? FirstByteP50, double? FirstByteP95, double? FirstByteP99, double? FirstByteMax);
