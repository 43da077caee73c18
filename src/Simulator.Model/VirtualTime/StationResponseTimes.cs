using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;

namespace Simulator.Model.VirtualTime;

/// <summary>
/// A first-come-first-served station with c workers (G/G/c after Kendall), then a fixed overhead: departure = max(arrival, when the first worker
/// is free) + service. The law is that of the station which the embedded marketplace puts in front of its work.
/// </summary>
public sealed class StationResponseTimes : IResponseTimes
{
    private readonly StationPlan _plan;
    private readonly TimeSpan _overhead;
    private readonly PriorityQueue<TimeSpan, TimeSpan> _freeAt;
    private readonly Queue<TimeSpan> _startsAhead = new();
    private RandomStream _chance;

    /// <param name="overhead">Spent on each request after its service, by nobody who could be busy: not negative.</param>
    public StationResponseTimes(StationPlan plan, TimeSpan overhead, ulong seed)
    {
        _plan = plan;
        _overhead = overhead;
        _freeAt = new PriorityQueue<TimeSpan, TimeSpan>(Enumerable.Repeat((TimeSpan.Zero, TimeSpan.Zero), plan.Workers));
        _chance = new RandomStream(seed, new UserKey(0, "station", 0), StreamKind.Market);
    }

    public VirtualPassage Of(TimeSpan now)
    {
        while (_startsAhead.TryPeek(out var begun) && begun <= now) _startsAhead.Dequeue();
        var service = TimeSpan.FromSeconds(Math.Max(0, _plan.Service.Draw(ref _chance)));
        var free = _freeAt.Peek();
        var start = free > now ? free : now;
        if (free > now)
        {
            if (_startsAhead.Count >= _plan.Queue) return new VirtualPassage(_overhead, _overhead, IsRefused: true);
            _startsAhead.Enqueue(start);
        }

        var departure = start + service;
        _freeAt.DequeueEnqueue(departure, departure);
        return new VirtualPassage(departure - now, departure - now + _overhead);
    }
}
