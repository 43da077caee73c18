using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Flow;

/// <summary>One user's log-in, with the rows that the user has at the moment.</summary>
internal sealed class LogInWalk(ScriptWalk walk, UserRows rows, UserDraws draws) : IBehaviour
{
    private UserDraws _draws = draws;
    private int _times;
    private bool _hasRows;

    public void BeginSession(TimeSpan now)
    {
        walk.BeginSession(_times++);
        _hasRows = rows.TryFill(walk);
        walk.Draw();
    }

    public Step? Next(TimeSpan now) => _hasRows ? walk.Next(now, ref _draws) : null;

    public void Learn(Answer answer, TimeSpan now) => walk.Learn(answer, now);

    public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;
}
