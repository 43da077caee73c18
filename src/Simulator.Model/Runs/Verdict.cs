namespace Simulator.Model.Runs;

/// <summary>What is said of a run or of one threshold. Members stand from best to worst among those that can fail a run.</summary>
public enum Verdict : byte
{
    /// <summary>Its source is not connected: carries no verdict.</summary>
    NotMeasured,

    /// <summary>The target was met.</summary>
    Pass,

    /// <summary>The target was missed short of the fail level.</summary>
    Warn,

    /// <summary>The fail level was reached, or there were no samples.</summary>
    Fail,

    /// <summary>An operator or a signal ended the run early.</summary>
    Aborted,

    /// <summary>The generator could not keep up: the figures say nothing about the target.</summary>
    Invalid,
}
