namespace Simulator.Http.Tests.Engines;

/// <summary>Waits for the end of one exchange, and counts how often it was told.</summary>
internal sealed class AnswerWait(Action<HttpExchange>? within = null) : IExchangeHandler
{
    private readonly TaskCompletionSource<HeardAnswer> _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _told;

    public int Told => _told;

    public Task<HeardAnswer> Heard => _heard.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Ended(HttpExchange exchange)
    {
        Interlocked.Increment(ref _told);
        var heard = HeardAnswer.Of(exchange);
        within?.Invoke(exchange);
        _heard.TrySetResult(heard);
    }
}
