using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>What the runtime says of this process, since its start.</summary>
public interface IProcessReader
{
    /// <summary>Processor time of all threads, user and kernel.</summary>
    TimeSpan ProcessorTime { get; }

    /// <summary>Resident memory now.</summary>
    long MemoryBytes { get; }

    /// <summary>Time that garbage collection stopped the process.</summary>
    TimeSpan GcPause { get; }

    /// <summary>Garbage collections.</summary>
    GcCollections Collections { get; }
}
