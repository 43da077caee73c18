namespace Simulator.Metrics.Results;

/// <summary>Why a second says nothing about the target.</summary>
public enum InvalidCause : byte
{
    /// <summary>Due steps were later than the plan allows.</summary>
    Lag,

    /// <summary>The generator used more of its cores than the plan allows.</summary>
    Cpu,

    /// <summary>Something was late by a second or more: the generator, or a node of it, stood still.</summary>
    StoodStill,

    /// <summary>No node told anything.</summary>
    NoData,
}
