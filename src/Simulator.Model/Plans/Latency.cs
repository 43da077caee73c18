namespace Simulator.Model.Plans;

/// <summary>Times that thresholds can be set on.</summary>
public enum Latency : byte
{
    /// <summary>From the moment the step was due: what a user would have felt.</summary>
    Response,

    /// <summary>From the moment it was sent.</summary>
    Service,

    /// <summary>From the moment it was sent to the answer's first byte.</summary>
    FirstByte,

    /// <summary>From the answer's first byte to its last.</summary>
    Download,

    /// <summary>Looking up the host's address; once a connection at most.</summary>
    Name,

    /// <summary>Making a connection.</summary>
    Connect,

    /// <summary>Agreeing on TLS, once a connection.</summary>
    Tls,
}
