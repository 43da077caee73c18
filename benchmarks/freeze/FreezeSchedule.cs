namespace Simulator.Freeze;

/// <summary>
/// When a target answers that works <paramref name="service"/> on each request and stands still for the last <paramref name="freeze"/> of
/// every <paramref name="every"/>. Moments and times in microseconds; moments count from the server's start.
/// </summary>
internal sealed class FreezeSchedule(long service, long every, long freeze)
{
    private readonly long _awake = every - freeze;

    /// <summary>The moment of the answer to a request that arrives at <paramref name="arrival"/>: it has then been worked on long enough, freezes left out.</summary>
    public long AnswerTo(long arrival)
    {
        var worked = (arrival / every * _awake) + Math.Min(arrival % every, _awake) + service;
        return (worked / _awake * every) + (worked % _awake);
    }
}
