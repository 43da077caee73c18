using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts;

/// <summary>Makes the users of the populations that follow a scenario.</summary>
public sealed class ScriptedUsers : IBehaviourFactory
{
    private readonly ulong _seed;
    private readonly double _thinkScale;
    private readonly IConduct _conduct;
    private readonly ScriptWorld _world;
    private readonly IReadOnlyList<ScriptedPeople?> _people;
    private readonly ScriptCall[]?[] _shared;

    /// <param name="people">In the plan's order; null for populations that follow none.</param>
    /// <param name="thinkScale">Factor on think times and on pauses between sessions, more than 0.</param>
    public ScriptedUsers(ulong seed, IReadOnlyList<ScriptedPeople?> people, double thinkScale, IConduct conduct, ScriptWorld world)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thinkScale);
        (_seed, _thinkScale, _conduct, _world, _people) = (seed, thinkScale, conduct, world, people);
        // Without variables all users send the same: 100,000 of them need no calls of their own.
        _shared = [.. people.Select(one => one is { Scenario.Variables.Count: 0 } ? CallsOf(one.Scenario, new ScriptValues(0, seed, new UserKey(0, "", 0), world)) : null)];
        StepNames = [.. people.OfType<ScriptedPeople>().Select(one => one.Scenario).DistinctBy(scenario => scenario.Name).SelectMany(scenario => scenario.Steps).Select(step => step.Name)];
    }

    public IReadOnlyList<string> StepNames { get; }

    public ConductModel ConductOf(int population) => _people[population]!.ConductAt(_thinkScale);

    public IBehaviour Create(UserKey user)
    {
        var people = _people[user.Population] ?? throw new ArgumentOutOfRangeException(nameof(user), $"{user} follows no scenario");
        return new ScriptedUser(people, _shared[user.Population] ?? CallsOf(people.Scenario, ValuesOf(people.Scenario, user)), _seed, user, _thinkScale, _conduct);
    }

    private ScriptValues ValuesOf(Scenario scenario, UserKey user)
    {
        var values = new ScriptValues(scenario.Variables.Count, _seed, user, _world);
        for (var slot = 0; slot < scenario.Variables.Count; slot++)
        {
            if (scenario.Variables[slot] == Scenario.UserVariable) values.Set(slot, values.UserName);
        }

        return values;
    }

    private static ScriptCall[] CallsOf(Scenario scenario, ScriptValues values) => [.. scenario.Steps.Select(step => new ScriptCall(step, values))];
}
