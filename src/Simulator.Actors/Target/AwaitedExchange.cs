using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>A single exchange as a task, for what is not measured.</summary>
/// <param name="read">Looks at the exchange while it is there.</param>
internal sealed class AwaitedExchange<T>(Func<HttpExchange, T> read) : IExchangeHandler
{
    private readonly TaskCompletionSource<T> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<T> SendAsync(IHttpLane lane, RequestDraft draft, ExchangeLimits limits, Func<HttpExchange, T> read, CancellationToken stop)
    {
        var awaited = new AwaitedExchange<T>(read);
        lane.Send(draft, limits, awaited);
        return await awaited._over.Task.WaitAsync(stop).ConfigureAwait(false);
    }

    public void Ended(HttpExchange exchange)
    {
        try
        {
            _over.SetResult(read(exchange));
        }
        catch (Exception failure)
        {
            // Whatever it was: whoever waits has to hear of it, or waits for ever.
            _over.SetException(failure);
        }
    }
}
