using Akka.Streams;
using Akka.Streams.Dsl;
using Simulator.Metrics.Results;
using Simulator.Metrics.Sinks;

namespace Simulator.Actors.Reporting;

/// <summary>
/// A bounded stream of seconds to one sink, so that a slow or failing sink never holds up the run. What does not fit drops the oldest;
/// whatever did not reach the sink is counted.
/// </summary>
internal sealed class SinkStream
{
    private readonly ISecondSink _sink;
    private readonly ISourceQueueWithComplete<SecondRecord> _queue;
    private readonly Task _done;
    private readonly Action<Exception> _onFailure;
    private readonly TimeProvider _time;
    private long _offered;
    private long _written;

    /// <param name="buffer">Seconds that the sink may lag behind.</param>
    /// <param name="time">Measures the limit of <see cref="FinishAsync"/>.</param>
    /// <param name="onFailure">Told of each second that the sink refused; called from any thread.</param>
    public SinkStream(ISecondSink sink, IMaterializer materializer, int buffer, TimeProvider time, Action<Exception> onFailure)
    {
        _time = time;
        _sink = sink;
        _onFailure = onFailure;
        (_queue, _done) = Source.Queue<SecondRecord>(buffer, OverflowStrategy.DropHead)
            .SelectAsync(1, WriteAsync)
            .ToMaterialized(Sink.Ignore<bool>(), (queue, done) => (queue, (Task)done))
            .Run(materializer);
    }

    public string Name => _sink.Name;

    public void Offer(SecondRecord second)
    {
        _offered++;
        _queue.OfferAsync(second);
    }

    /// <summary>Writes what is buffered and closes the sink; gives up after the limit.</summary>
    /// <returns>How many seconds did not reach the sink.</returns>
    public async Task<long> FinishAsync(TimeSpan limit)
    {
        _queue.Complete();
        try
        {
            await _done.WaitAsync(limit, _time).ConfigureAwait(false);
            using var stop = new CancellationTokenSource(limit, _time);
            await _sink.FinishAsync(stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Whatever a sink throws, the run has to come to its end.
            _onFailure(failure);
        }

        return _offered - Interlocked.Read(ref _written);
    }

    private async Task<bool> WriteAsync(SecondRecord second)
    {
        try
        {
            await _sink.WriteAsync(second, CancellationToken.None).ConfigureAwait(false);
            Interlocked.Increment(ref _written);
            return true;
        }
        catch (Exception failure)
        {
            // The sink may be better by the next second; the loss is counted and stated in the result.
            _onFailure(failure);
            return false;
        }
    }
}
