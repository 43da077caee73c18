using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts;

/// <summary>
/// Follows scenarios, one a session. It waits for an answer as long as the request's time limit, and tries nothing again: a script is what it says.
/// </summary>
/// <param name="rows">The rows that the user has of the plan's feeders.</param>
/// <param name="chance">What its templates draw from.</param>
internal sealed class ScriptedUser(ScriptedCrowd crowd, UserKey user, UserRows rows, ScriptChance chance) : IBehaviour
{
    private readonly ScriptWalk?[] _walks = new ScriptWalk?[crowd.Count];
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
        var walk = _walks[scenario] ??= crowd.WalkOf(user, scenario, chance);
        walk.BeginSession(_session);
        rows.BeginSession(_session);
        if (!rows.TryFill(walk))
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
}
