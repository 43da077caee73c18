using System.Runtime.Versioning;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>Reads the running process.</summary>
[UnsupportedOSPlatform("ios")]
[UnsupportedOSPlatform("tvos")]
public sealed class ProcessReader : IProcessReader
{
    public TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    public long MemoryBytes => Environment.WorkingSet;

    public TimeSpan GcPause => GC.GetTotalPauseDuration();

    // The runtime counts a collection of a generation for all younger ones too.
    public GcCollections Collections
    {
        get
        {
            var (all, first, second) = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));
            return new GcCollections(all - first, first - second, second);
        }
    }
}
