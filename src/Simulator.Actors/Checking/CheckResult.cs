namespace Simulator.Actors.Checking;

/// <summary>What became of one step or operation that was tried.</summary>
public enum CheckResult : byte
{
    Works,

    /// <summary>It was sent, and its answer is not as it has to be, or none came.</summary>
    Fails,

    /// <summary>What it needs is not there.</summary>
    NotSent,

    /// <summary>The target's binding has no such operation.</summary>
    Lacking,
}
