using Simulator.Metrics.Recording;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>Which transport series a threshold looks at.</summary>
internal static class TransportLatency
{
    /// <returns>Null for what is kept with each request.</returns>
    public static TransportPart? PartOf(Metric metric) => metric.LatencyOf() switch
    {
        Latency.Name => TransportPart.Name,
        Latency.Connect => TransportPart.Connect,
        Latency.Tls => TransportPart.Tls,
        Latency.FirstByte => TransportPart.FirstByte,
        Latency.Download => TransportPart.Download,
        _ => null,
    };

    /// <summary>What it means that there is not a single sample.</summary>
    public static string WhyNone(TransportPart part) => part switch
    {
        TransportPart.Name => "no host name was looked up",
        TransportPart.Connect => "no connection was made",
        TransportPart.Tls => "no TLS was agreed on",
        _ => "no answer came",
    };
}
