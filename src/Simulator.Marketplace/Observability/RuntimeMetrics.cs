using Prometheus;

namespace Simulator.Marketplace.Observability;

/// <summary>What the runtime says of itself beyond the library's own process metrics: collections' pauses, allocation, the thread pool.</summary>
internal static class RuntimeMetrics
{
    public static void AddTo(MarketplaceMetrics metrics)
    {
        metrics.Counter("dotnet_gc_pause_seconds_total", "Time that garbage collections stopped all threads.", () => GC.GetTotalPauseDuration().TotalSeconds);
        metrics.Counter("dotnet_allocated_bytes_total", "Bytes ever allocated.", () => GC.GetTotalAllocatedBytes());
        metrics.Gauge("dotnet_gc_heap_bytes", "The heap after the last collection.", () => GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
        metrics.Gauge("dotnet_threadpool_threads", "Threads of the pool.", () => ThreadPool.ThreadCount);
        metrics.Gauge("dotnet_threadpool_queued", "Work that waits for a thread of the pool.", () => ThreadPool.PendingWorkItemCount);
    }
}
