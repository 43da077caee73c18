namespace Simulator.Model.Plans;

/// <summary>How the target's own traces and logs can tell the requests of a run.</summary>
public sealed record TracePlan
{
    /// <summary>Each request carries a <c>traceparent</c> of its own (W3C Trace Context, level 1).</summary>
    public bool Traceparent { get; init; } = true;

    /// <summary>Each request carries the run's id as <c>Simulator-Run</c>.</summary>
    public bool RunHeader { get; init; } = true;
}
