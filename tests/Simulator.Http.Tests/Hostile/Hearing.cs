namespace Simulator.Http.Tests.Hostile;

/// <summary>Hears the end of one exchange and counts how often it was told.</summary>
internal sealed class Hearing : IExchangeHandler
{
    private readonly TaskCompletionSource<Seen> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private int _times;

    public Task<Seen> First => _first.Task;

    public int Times => Volatile.Read(ref _times);

    public void Ended(HttpExchange exchange)
    {
        Interlocked.Increment(ref _times);
        _first.TrySetResult(Seen.Of(exchange, TimeProvider.System.GetElapsedTime(_began)));
    }
}
