namespace Simulator.Metrics.Recording;

/// <summary>What an exchange's time went into, below the request; the number travels between nodes.</summary>
public enum TransportPart : byte
{
    /// <summary>The host's address was looked up.</summary>
    Name = 0,

    /// <summary>The connection was made.</summary>
    Connect = 1,

    /// <summary>TLS was agreed.</summary>
    Tls = 2,

    /// <summary>From the send to the answer's first byte.</summary>
    FirstByte = 3,

    /// <summary>From the answer's first byte to its last.</summary>
    Download = 4,
}
