using System.Runtime.Versioning;

namespace Simulator.Metrics.Recording;

/// <summary>Reads the running process.</summary>
[UnsupportedOSPlatform("ios")]
[UnsupportedOSPlatform("tvos")]
public sealed class ProcessReader : IProcessReader
{
    public TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    public long MemoryBytes => Environment.WorkingSet;

    public TimeSpan GcPause => GC.GetTotalPauseDuration();
}
