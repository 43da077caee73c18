using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Flow;

/// <summary>The rows that one user has of the plan's feeders: for its whole life, or for a session, in whatever it follows then.</summary>
internal sealed class UserRows(UserKey user, ScriptWorld world)
{
    private (IReadOnlyList<ReadOnlyMemory<byte>>? Row, int Session)[]? _rows;
    private int _session;

    /// <param name="session">The number from 0 of the session in the user's life.</param>
    public void BeginSession(int session) => _session = session;

    /// <summary>Puts the rows that a scenario uses into its variables; false where there is none any more.</summary>
    public bool TryFill(ScriptWalk walk)
    {
        foreach (var use in walk.Flow.Rows)
        {
            // That its rows ran out the feed itself remembers.
            if (RowOf(use) is not { } row) return false;
            walk.Fill(use, row);
        }

        return true;
    }

    private IReadOnlyList<ReadOnlyMemory<byte>>? RowOf(ScriptedFlow.RowUse use)
    {
        ref var known = ref (_rows ??= new (IReadOnlyList<ReadOnlyMemory<byte>>?, int)[world.Feeds.Count])[use.Number];
        if (known.Row is not null && (use.Feed.IsPerUser || known.Session == _session)) return known.Row;
        if (!use.Feed.TryTake(user, _session, out var row)) return null;
        known = (row, _session);
        return row;
    }
}
