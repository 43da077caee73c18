namespace Simulator.Marketplace.Faults;

/// <summary>The ways in which the marketplace can misbehave on command; <see cref="FaultTable"/> describes them.</summary>
internal enum Fault
{
    LostWrite,
    DoubleAccept,
    DoubleRelease,
    StaleList,
    IdCollision,
    Rounding,
    Phantom,
    Latency,
    Freeze,
    Error,
    Reset,
    Truncate,
    MemoryLeak,
    ConnectionLeak,
    LockContention,
}
