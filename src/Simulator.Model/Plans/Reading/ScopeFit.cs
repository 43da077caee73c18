using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Names thresholds whose metric is not kept for their scope.</summary>
internal static class ScopeFit
{
    public static void Check(Section item, ThresholdScope scope, MetricWord? metric)
    {
        if (metric is not null && Misfit(scope, metric.Metric, metric.Name) is { } problem)
        {
            item.Problem("scope", problem);
        }
    }

    // Runs, phases and levels are stretches of time: they have every figure.
    private static string? Misfit(ThresholdScope scope, Metric metric, string name) => scope switch
    {
        ThresholdScope.WholeRun or ThresholdScope.OfPhase or ThresholdScope.OfLevel => null,
        _ when metric is Metric.OfTarget => $"{name} is a figure of the whole target; set it on the run, a phase or a level",
        _ when metric is Metric.Own => $"{name} is kept by phases and levels alone; set it on the run, a phase or a level",
        ThresholdScope.OfGroup => IsOfGroups(metric) ? null : $"{name} is not kept of groups; they have response.*, errorRate (those that were not whole) and throughput",
        ThresholdScope.OfStep or ThresholdScope.OfTag when metric is Metric.Users => $"users are not counted by {(scope is ThresholdScope.OfStep ? "steps" : "tags")}; set it on the run, a phase, a level or a population",
        _ => metric.LatencyOf() is { } latency ? MisfitOf(scope, name, latency) : null,
    };

    private static bool IsOfGroups(Metric metric) => metric is Metric.ErrorRate or Metric.Throughput || metric.LatencyOf() is Latency.Response;

    private static string? MisfitOf(ThresholdScope scope, string name, Latency latency) =>
        latency.IsOfConnection() ? $"{name} happens once a connection, whoever uses it later; set it on the run, a phase or a level"
        : !latency.IsOfRequest() && scope is ThresholdScope.OfPopulation ? $"{name} is not kept by population; set it on the run, a phase, a level or a step"
        : null;
}
