namespace Simulator.Model.Plans.Words;

/// <summary>A metric as a plan names it.</summary>
internal sealed record MetricWord(Metric Metric, string Name, LevelUnit Unit)
{
    /// <summary>Latencies and errors: nobody wants more of them.</summary>
    public bool LowerIsAlwaysBetter => Metric is Metric.LatencyPercentile or Metric.LatencyMax or Metric.LatencyMean or Metric.ErrorRate;

    public Parsed<double> Level(string text) => Unit switch
    {
        LevelUnit.Time => Durations.InSeconds(text),
        LevelUnit.Share => Numbers.Share(text),
        LevelUnit.PerSecond => text.Contains('/', StringComparison.Ordinal) ? Curves.PerSecond(text) : Numbers.NotNegative(text),
        LevelUnit.Value => Numbers.Real(WithoutUnit(text)),
        _ => Numbers.NotNegative(text),
    };

    private string WithoutUnit(string text) => Metric is Metric.Own { Of.Unit: { Length: > 0 } unit } && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].TrimEnd() : text;
}
