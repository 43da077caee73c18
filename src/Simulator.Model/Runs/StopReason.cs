namespace Simulator.Model.Runs;

/// <summary>Why a run ended. The first reason wins.</summary>
public abstract record StopReason
{
    private StopReason() { }

    /// <summary>All phases were lived to their end.</summary>
    public sealed record PlanCompleted : StopReason;

    /// <param name="Threshold">The threshold's words, such as <c>response p99 of stress/2000</c>.</param>
    public sealed record ThresholdBreached(string Threshold) : StopReason;

    /// <param name="Word">What the operator said, may be empty.</param>
    public sealed record StoppedByOperator(string Word) : StopReason;

    /// <param name="Name">Such as <c>SIGINT</c>.</param>
    public sealed record Signalled(string Name) : StopReason;

    /// <param name="What">One line for a human.</param>
    public sealed record SimulatorFailed(string What) : StopReason;
}
