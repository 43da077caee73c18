namespace Simulator.Metrics.Results;

/// <summary>Whether the traffic is the traffic that the plan describes.</summary>
public enum TrafficFollows : byte
{
    /// <summary>No claim failed, and some that leave a thing to chance were judged.</summary>
    Yes,

    /// <summary>A claim failed.</summary>
    No,

    /// <summary>No such claim could be judged.</summary>
    Unknown,
}
