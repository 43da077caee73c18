using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Stations;

/// <summary>
/// A first-come-first-served station with c workers (G/G/c after Kendall), reckoned arrival by arrival: departure = max(arrival, when the first worker is
/// free) + service. A worker is free at its ideal departure, not when a late timer noticed it, so the capacity is exact. For one thread at a time.
/// </summary>
internal sealed class QueueingStation
{
    private readonly StationPlan _plan;
    private readonly SeededDraws _services;
    private readonly Queue<TimeSpan> _startsAhead = new();
    // A binary heap: the worker that is free first comes first.
    private readonly TimeSpan[] _freeAt;
    private TimeSpan _now;
    private long _arrived;

    public QueueingStation(StationPlan plan, SeededDraws services)
    {
        _plan = plan;
        _services = services;
        _freeAt = new TimeSpan[plan.Workers];
    }

    /// <summary>How many were refused because too many waited.</summary>
    public long Refused { get; private set; }

    /// <summary>The instant at which this arrival's work is done, or null when it is refused. The n-th arrival's service is the n-th draw in any case.</summary>
    /// <param name="arrival">Not before the last one; an earlier instant counts as the last.</param>
    public TimeSpan? Arrive(TimeSpan arrival)
    {
        MoveTo(arrival);
        var draw = _services.At(_arrived++);
        var start = _freeAt[0];
        if (start <= _now)
        {
            start = _now;
        }
        else if (_startsAhead.Count >= _plan.Queue)
        {
            Refused++;
            return null;
        }
        else
        {
            _startsAhead.Enqueue(start);
        }
        var departure = start + _plan.Law.Draw(ref draw);
        Employ(departure);
        return departure;
    }

    public StationSnapshot At(TimeSpan now)
    {
        MoveTo(now);
        var busy = 0;
        foreach (var free in _freeAt)
        {
            if (free > _now) busy++;
        }
        var accepted = _arrived - Refused;
        return new StationSnapshot(_plan.Workers, busy, _startsAhead.Count, _plan.CapacityPerSecond, accepted - busy - _startsAhead.Count, Refused);
    }

    // Starts come in the order of arrivals, so those who wait no longer are at the head.
    private void MoveTo(TimeSpan now)
    {
        if (now > _now) _now = now;
        while (_startsAhead.TryPeek(out var start) && start <= _now) _startsAhead.Dequeue();
    }

    private void Employ(TimeSpan until)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _freeAt.Length) break;
            if (child + 1 < _freeAt.Length && _freeAt[child + 1] < _freeAt[child]) child++;
            if (_freeAt[child] >= until) break;
            _freeAt[at] = _freeAt[child];
            at = child;
        }
        _freeAt[at] = until;
    }
}
