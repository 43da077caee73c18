using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Stations;

/// <summary>The queueing station in front of the work: reckons each request's departure and holds it until then.</summary>
internal sealed class Station(StationPlan plan, SeededDraws services, TimeProvider time)
{
    private readonly QueueingStation _queueing = new(plan, services);
    private readonly StationGate _gate = new(time);

    public StationPlan Plan => plan;

    /// <summary>The station that the options ask for, if any.</summary>
    public static Station? From(MarketplaceOptions options, TimeProvider time) =>
        StationPlan.From(options) is { } plan ? new Station(plan, new SeededDraws(options.Seed, "station"), time) : null;

    /// <summary>Ends when the request's work here is done, or at once when it is refused. Who gives up waiting keeps its place and its worker.</summary>
    public ValueTask<StationPassage> PassAsync()
    {
        TimeSpan? departure;
        // The clock is read inside, so that the order of arrivals is the order of their instants.
        lock (_queueing) departure = _queueing.Arrive(_gate.Now);
        return departure is { } due ? _gate.HoldAsync(due) : ValueTask.FromResult(StationPassage.Full);
    }

    public StationSnapshot Snapshot()
    {
        lock (_queueing) return _queueing.At(_gate.Now);
    }

    /// <summary>Lets everyone out unserved, now and from now on.</summary>
    public void Close() => _gate.Close();
}
