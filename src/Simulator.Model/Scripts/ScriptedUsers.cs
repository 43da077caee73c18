using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts;

/// <summary>Makes the users of the populations that follow scenarios.</summary>
public sealed class ScriptedUsers : IBehaviourFactory
{
    private readonly double _thinkScale;
    private readonly IReadOnlyList<ScriptedPeople?> _people;
    private readonly ScriptedCrowd?[] _crowds;

    /// <param name="people">In the plan's order; null for populations that follow none.</param>
    /// <param name="thinkScale">Factor on think times and on pauses between sessions, more than 0.</param>
    public ScriptedUsers(ulong seed, IReadOnlyList<ScriptedPeople?> people, double thinkScale, IConduct conduct, ScriptWorld world)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thinkScale);
        (_thinkScale, _people) = (thinkScale, people);
        var groups = ScriptedPeople.GroupsOf(people);
        _crowds = [.. people.Select((one, population) => one is null ? null : new ScriptedCrowd(one, seed, population, thinkScale, groups, conduct, world))];
        StepNames = [.. ScriptedPeople.ScenariosOf(people).SelectMany(scenario => scenario.Steps).Select(step => step.Name)];
    }

    public IReadOnlyList<string> StepNames { get; }

    public ConductModel ConductOf(int population) => _people[population]!.ConductAt(_thinkScale);

    public IBehaviour Create(UserKey user) => _crowds[user.Population] is { } crowd
        ? new ScriptedUser(crowd, user)
        : throw new ArgumentOutOfRangeException(nameof(user), $"{user} follows no scenario");
}
