namespace Simulator.Model.Plans;

/// <summary>What happens once a threshold's fail level stayed breached.</summary>
public abstract record ThresholdAction
{
    private ThresholdAction() { }

    public sealed record None : ThresholdAction;

    /// <param name="After">How long the breach must last before the run is stopped.</param>
    public sealed record Abort(TimeSpan After) : ThresholdAction;

    /// <param name="Phase">A later phase of the plan.</param>
    /// <param name="After">How long the breach must last before the run goes there.</param>
    public sealed record GoTo(string Phase, TimeSpan After) : ThresholdAction;
}
