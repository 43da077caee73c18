using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts.Checking;

/// <summary>One user who tries each request of a scenario once, slowly, one at a time; let in as the plan says. Asked by one caller at a time: next and learn in turn until next is null.</summary>
public sealed class StraightUser
{
    private readonly ScriptWalk _walk;
    private readonly StraightWalk _straight;
    private readonly IBehaviour _user;
    private readonly Queue<StraightStep> _waiting = new();
    private ScriptCall? _handedOut;
    private bool _hasBegun;

    /// <param name="groups">The plan's.</param>
    /// <exception cref="ArgumentException">The scenario asks for a feeder that the world lacks.</exception>
    public StraightUser(Scenario scenario, ulong seed, UserKey user, IReadOnlyList<string> groups, ScriptWorld world)
    {
        var crowd = new ScriptedCrowd(new ScriptedPeople(scenario, new Laws.Constant(0)), seed, user.Population, 1, groups, new Unwatched(), world);
        var rows = new UserRows(user, world);
        var chance = new ScriptChance(seed, user);
        _walk = crowd.WalkOf(user, 0, chance);
        _straight = new StraightWalk(_walk, rows);
        _user = crowd.LetIn(_straight, user, rows, chance);
        Scenario = scenario;
    }

    public Scenario Scenario { get; }

    public ScriptValues Values => _walk.Values;

    /// <summary>Why variables are not set that no answer gives, by their names.</summary>
    public IReadOnlyDictionary<string, string> Unset => _straight.Unset;

    /// <summary>The next request; null where all were tried.</summary>
    public StraightStep? Next(TimeSpan now)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _user.BeginSession(now);
        }

        while (_waiting.Count == 0)
        {
            if (_user.Next(now) is { } step)
            {
                Queue(step);
                continue;
            }

            Pass();
            if (_straight.IsDone && _waiting.Count == 0) return null;
            _user.BeginSession(now);
        }

        return _waiting.Dequeue();
    }

    public void Learn(Answer answer, TimeSpan now) => _user.Learn(answer, now);

    // Pauses are not waited for, and what is sent at once goes out one by one.
    private void Queue(Step step)
    {
        Passed();
        if (step.Call is not ScriptCall call) return;
        if (ReferenceEquals(call, _straight.Current)) _handedOut = call;
        Add(call, step.Attempt);
        foreach (var beside in step.Companions ?? []) Add((ScriptCall)beside.Call, 0);
    }

    // Whoever cannot be let in tries it once, and passes over all that asks for it.
    private void Pass()
    {
        var wasSent = ReferenceEquals(_handedOut, _straight.Current);
        if (_straight.Current?.Step.Access?.LogIn is { } way && !(wasSent && _straight.IsDone) && _straight.Closed.Add(way) && !wasSent) _straight.Passed.Enqueue(_straight.Current);
        Passed();
    }

    private void Passed()
    {
        while (_straight.Passed.TryDequeue(out var call))
        {
            var way = call.Step.Access!.LogIn!;
            _waiting.Enqueue(new StraightStep(call, 0, $"it has to be let in first, and {way.PlanPath} has failed"));
        }
    }

    private void Add(ScriptCall call, int attempt) => _waiting.Enqueue(new StraightStep(call, attempt, _straight.LacksRow ? "a feeder that it uses has no row for it" : null)
    {
        IsLogIn = !ReferenceEquals(call.Values, _walk.Values),
    });
}
