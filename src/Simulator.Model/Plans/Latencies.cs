namespace Simulator.Model.Plans;

/// <summary>Facts about the times that thresholds can be set on.</summary>
public static class Latencies
{
    public static IReadOnlyList<Latency> All { get; } = Enum.GetValues<Latency>();

    /// <summary>As plans call it: <c>firstByte</c>.</summary>
    public static string PlanWord(this Latency latency)
    {
        var name = latency.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>As results call it: <c>first byte</c>.</summary>
    public static string Words(this Latency latency) => latency switch
    {
        Latency.FirstByte => "first byte",
        Latency.Tls => "TLS",
        _ => latency.PlanWord(),
    };

    /// <summary>Whether each request has one, of a known user; the others are told by exchange or by connection.</summary>
    public static bool IsOfRequest(this Latency latency) => latency is Latency.Response or Latency.Service;

    /// <summary>Whether it happens once a connection, whoever uses it later.</summary>
    public static bool IsOfConnection(this Latency latency) => latency is Latency.Name or Latency.Connect or Latency.Tls;

    /// <summary>The time that a metric is of; null where it is of none.</summary>
    public static Latency? LatencyOf(this Metric metric) => metric switch
    {
        Metric.LatencyPercentile percentile => percentile.Of,
        Metric.LatencyMax max => max.Of,
        Metric.LatencyMean mean => mean.Of,
        _ => null,
    };
}
