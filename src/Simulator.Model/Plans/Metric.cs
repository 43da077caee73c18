using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans;

/// <summary>A figure that a threshold can be set on.</summary>
public abstract record Metric
{
    private Metric() { }

    /// <param name="Percentile">Above 0 and below 100, such as 99.9.</param>
    public sealed record LatencyPercentile(Latency Of, double Percentile) : Metric
    {
        public override string ToString() => $"{Of.Words()} p{Percentile}";
    }

    public sealed record LatencyMax(Latency Of) : Metric
    {
        public override string ToString() => $"{Of.Words()} max";
    }

    public sealed record LatencyMean(Latency Of) : Metric
    {
        public override string ToString() => $"{Of.Words()} mean";
    }

    /// <summary>Errors among all requests, 0 to 1.</summary>
    public sealed record ErrorRate : Metric
    {
        public override string ToString() => "error rate";
    }

    /// <summary>Requests a second.</summary>
    public sealed record Throughput : Metric
    {
        public override string ToString() => "throughput";
    }

    /// <summary>Active users.</summary>
    public sealed record Users : Metric
    {
        public override string ToString() => "users";
    }

    /// <summary>A figure of the target's own, read by a probe; NOT MEASURED while no probe delivers it.</summary>
    /// <param name="Name">Such as <c>target.cpu</c>.</param>
    public sealed record OfTarget(string Name) : Metric
    {
        public override string ToString() => Name;
    }

    /// <summary>A figure of one of the plan's own metrics.</summary>
    /// <param name="Percentile">Above 0 and below 100, where that is the figure.</param>
    public sealed record Own(CustomMetric Of, OwnFigure Figure, double Percentile = 0) : Metric
    {
        public override string ToString() => Figure == OwnFigure.Percentile ? $"{Of.Name} p{Percentile}" : $"{Of.Name} {Figure.ToString().ToLowerInvariant()}";
    }
}
