namespace Simulator.Metrics.Recording;

/// <summary>Threads that do queued work.</summary>
public interface IWorkPool
{
    /// <summary>Work that waits for a thread now.</summary>
    long Pending { get; }

    /// <summary>Has it done behind all that waits.</summary>
    void Queue(Action work);
}
