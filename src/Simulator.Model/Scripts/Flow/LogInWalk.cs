using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Flow;

/// <summary>One user's log-in, with the rows that the user has at the moment.</summary>
internal sealed class LogInWalk(ScriptWalk walk, UserRows rows, UserDraws draws) : IBehaviour
{
    private UserDraws _draws = draws;
    private int _times;

    /// <summary>There is no row for it any more.</summary>
    public bool HasLeft { get; private set; }

    public void BeginSession(TimeSpan now)
    {
        walk.BeginSession(_times++);
        HasLeft = !rows.TryFill(walk);
        walk.Draw();
    }

    public Step? Next(TimeSpan now) => HasLeft ? null : walk.Next(now, ref _draws);

    public void Learn(Answer answer, TimeSpan now) => walk.Learn(answer, now);

    public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;
}
