using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>What a threshold wants done, since its fail level stayed breached. Each threshold decides at most once.</summary>
public abstract record ThresholdDecision
{
    private ThresholdDecision() { }

    public abstract Threshold Threshold { get; init; }

    /// <summary>Stop the run.</summary>
    public sealed record Abort(Threshold Threshold) : ThresholdDecision
    {
        public override Threshold Threshold { get; init; } = Threshold;
    }

    /// <summary>Leave the present phase for a later one.</summary>
    public sealed record GoTo(string Phase, Threshold Threshold) : ThresholdDecision
    {
        public override Threshold Threshold { get; init; } = Threshold;
    }
}
