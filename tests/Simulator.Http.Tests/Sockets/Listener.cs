namespace Simulator.Http.Tests.Sockets;

/// <summary>A handler that can be awaited, and that counts how often it was told.</summary>
internal sealed class Listener(Action<HttpExchange>? then = null) : IExchangeHandler
{
    private readonly TaskCompletionSource<Heard> _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _times;

    /// <summary>Long enough for the busiest machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public int Times => Volatile.Read(ref _times);

    public Task<Heard> Heard => _heard.Task.WaitAsync(Patience);

    public void Ended(HttpExchange exchange)
    {
        Interlocked.Increment(ref _times);
        var heard = Sockets.Heard.From(exchange);
        then?.Invoke(exchange);
        _heard.TrySetResult(heard);
    }
}
