namespace Simulator.Marketplace.Faults;

/// <summary>A stretch of time in which nothing moves.</summary>
internal sealed class Freeze(TimeProvider time)
{
    private readonly Lock _turn = new();
    private volatile Task _over = Task.CompletedTask;

    public bool IsOn => !_over.IsCompleted;

    /// <summary>Starts one, unless one is on; it ends by itself or early.</summary>
    public void Begin(TimeSpan length, CancellationToken early)
    {
        lock (_turn)
        {
            if (IsOn) return;
            // All that wait go on at once, not one after another on the timer's thread.
            TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _over = over.Task;
            _ = EndAsync(over, length, early);
        }
    }

    public Task OverAsync(CancellationToken stop) => _over is { IsCompleted: false } over ? over.WaitAsync(stop) : Task.CompletedTask;

    private async Task EndAsync(TaskCompletionSource over, TimeSpan length, CancellationToken early)
    {
        await Task.Delay(length, time, early).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.SetResult();
    }
}
