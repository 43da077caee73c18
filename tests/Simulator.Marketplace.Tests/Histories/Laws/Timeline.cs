namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>The states in which things were seen, in the order in which they certainly were.</summary>
internal static class Timeline
{
    /// <summary>All pairs of different sightings of a thing of which one was surely before the other.</summary>
    public static IEnumerable<(Sighting Earlier, Sighting Later)> Pairs(History history)
    {
        var seen = from act in history.Acts
                   where act is { IsAcked: true, IsReplayed: false }
                   from state in act.Seen.States
                   group (act.Invoked, act.Returned, state) by (state.Kind, state.Id);
        return seen.SelectMany(thing => Pairs([.. thing])).Distinct();
    }

    /// <summary>When each thing was first shown.</summary>
    public static Dictionary<string, long> FirstSeen(History history) =>
        (from act in history.Acts from state in act.Seen.States group act.Returned by state.Id).ToDictionary(thing => thing.Key, thing => thing.Min());

    // A state matters for what comes later from its first sighting on, and for what came before until its last.
    private static IEnumerable<(Sighting, Sighting)> Pairs(List<(long Invoked, long Returned, Sighting State)> sightings)
    {
        var states = sightings.GroupBy(sighting => sighting.State)
            .Select(same => (State: same.Key, First: same.Min(one => one.Returned), Last: same.Max(one => one.Invoked)));
        return from earlier in states
               from later in states
               where earlier.State != later.State && earlier.First < later.Last
               select (earlier.State, later.State);
    }
}
