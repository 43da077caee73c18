namespace Simulator.Marketplace.Faults;

/// <summary>All faults in one place, in the order of <see cref="Fault"/>.</summary>
internal static class FaultTable
{
    public static readonly FaultKind[] All =
    [
        new(Fault.LostWrite, "lost-write", "the answer says success, the write is rolled back", FaultDetailKind.None),
        new(Fault.DoubleAccept, "double-accept", "accepting a bid also accepts a rival, with a second contract", FaultDetailKind.None),
        new(Fault.DoubleRelease, "double-release", "what is held is released twice", FaultDetailKind.None),
        new(Fault.StaleList, "stale-list", "a list leaves out what is younger than DETAIL", FaultDetailKind.Length, "10s"),
        new(Fault.IdCollision, "id-collision", "a job or bid takes the id of the one made before it and overwrites it", FaultDetailKind.None),
        new(Fault.Rounding, "rounding", "fee and final payment are a cent too high", FaultDetailKind.None),
        new(Fault.Phantom, "phantom", "the answer is an error 400, the write is applied", FaultDetailKind.None),
        new(Fault.Latency, "latency", "the request waits for a draw from DETAIL before the work", FaultDetailKind.Law, "exp(200ms)"),
        new(Fault.Freeze, "freeze", "all requests and answers wait until DETAIL has passed", FaultDetailKind.Length, "2s"),
        new(Fault.Error, "error", "the answer is an error with the status DETAIL, no work is done", FaultDetailKind.Status, "500"),
        new(Fault.Reset, "reset", "the connection is reset before or after the work, without an answer", FaultDetailKind.Moment, "before"),
        new(Fault.Truncate, "truncate", "the body ends half way to its Content-Length", FaultDetailKind.None),
        new(Fault.MemoryLeak, "memory-leak", "DETAIL of memory is kept until the fault is switched off", FaultDetailKind.Size, "16KB"),
        new(Fault.ConnectionLeak, "connection-leak", "a database connection is taken and kept until the fault is switched off", FaultDetailKind.None),
        new(Fault.LockContention, "lock-contention", "a write holds its lock for DETAIL longer", FaultDetailKind.Length, "50ms"),
    ];

    public static string Names { get; } = string.Join(", ", All.Select(kind => kind.Name));

    public static FaultKind Of(Fault fault) => All[(int)fault];

    public static FaultKind? Find(string? name) => Array.Find(All, kind => kind.Name == name);
}
