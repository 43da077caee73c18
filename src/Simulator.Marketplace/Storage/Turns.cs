namespace Simulator.Marketplace.Storage;

/// <summary>So many at once, the others wait; says how many do.</summary>
internal sealed class Turns(int most) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most, most);
    private int _waiting;

    public int Taken => most - _free.CurrentCount;

    public int Waiting => Volatile.Read(ref _waiting);

    public ValueTask TakeAsync(CancellationToken stop = default) => _free.Wait(0, CancellationToken.None) ? ValueTask.CompletedTask : WaitAsync(stop);

    public void GiveBack() => _free.Release();

    public void Dispose() => _free.Dispose();

    private async ValueTask WaitAsync(CancellationToken stop)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _free.WaitAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
