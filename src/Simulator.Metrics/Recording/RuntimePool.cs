namespace Simulator.Metrics.Recording;

/// <summary>The runtime's thread pool.</summary>
public sealed class RuntimePool : IWorkPool
{
    public long Pending => ThreadPool.PendingWorkItemCount;

    public void Queue(Action work) => ThreadPool.UnsafeQueueUserWorkItem(static run => run(), work, preferLocal: false);
}
