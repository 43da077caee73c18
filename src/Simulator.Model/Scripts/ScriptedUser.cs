using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts;

/// <summary>
/// Follows scenarios, one a session. It waits for an answer as long as the request's time limit, and tries nothing again: a script is what it says.
/// </summary>
internal sealed class ScriptedUser(ScriptedCrowd crowd, UserKey user) : IBehaviour
{
    private readonly ScriptWalk?[] _walks = new ScriptWalk?[crowd.Count];
    private IReadOnlyList<ReadOnlyMemory<byte>>?[]? _rows;
    private UserDraws _draws = new(crowd.Seed, user);
    private ScriptWalk? _walk;
    private int _session = -1;

    public bool HasLeft { get; private set; }

    public void BeginSession(TimeSpan now)
    {
        _session++;
        _walk = null;
        if (HasLeft) return;
        var scenario = crowd.ScenarioOf(user, _session);
        var walk = _walks[scenario] ??= crowd.WalkOf(user, scenario);
        walk.BeginSession(_session);
        if (!TakeRows(walk))
        {
            HasLeft = true;
            return;
        }

        walk.Draw();
        _walk = walk;
    }

    public Step? Next(TimeSpan now)
    {
        if (_walk is null) return null;
        var step = _walk.Next(now, ref _draws);
        if (step is null) HasLeft |= _walk.HasLeft;
        return step;
    }

    public void Learn(Answer answer, TimeSpan now) => _walk?.Learn(answer, now);

    public TimeSpan PauseBetweenSessions() => crowd.PauseBetweenSessions(ref _draws);

    private bool TakeRows(ScriptWalk walk)
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
        if (use.Feed.IsPerUser && _rows?[use.Number] is { } known) return known;
        if (!use.Feed.TryTake(user, _session, out var row)) return null;
        if (use.Feed.IsPerUser) (_rows ??= new IReadOnlyList<ReadOnlyMemory<byte>>?[crowd.World.Feeds.Count])[use.Number] = row;
        return row;
    }
}
