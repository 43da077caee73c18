using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>A stop reason in words.</summary>
public static class StopWords
{
    public static string Words(this StopReason reason) => reason switch
    {
        StopReason.PlanCompleted => "plan completed",
        StopReason.ThresholdBreached(var threshold) => $"threshold breached: {threshold}",
        StopReason.StoppedByOperator("") => "stopped by an operator",
        StopReason.StoppedByOperator(var word) => $"stopped by an operator: {word}",
        StopReason.Signalled(var name) => $"stopped by {name}",
        StopReason.SimulatorFailed(var what) => $"the simulator failed: {what}",
        _ => reason.ToString(),
    };
}
