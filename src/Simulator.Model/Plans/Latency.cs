namespace Simulator.Model.Plans;

/// <summary>The two latencies of a sample.</summary>
public enum Latency : byte
{
    /// <summary>From the moment the step was due: what a user would have felt.</summary>
    Response,

    /// <summary>From the moment it was sent.</summary>
    Service,
}
