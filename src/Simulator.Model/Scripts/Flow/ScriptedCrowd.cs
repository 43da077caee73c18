using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What the scripted users of one population share.</summary>
internal sealed class ScriptedCrowd
{
    // A hundred years: a wild law must not overflow a time.
    private const double LongestSeconds = 36500 * 86400.0;

    private readonly ScriptedFlow[] _flows;
    private readonly ScenarioDeck _deck;
    private readonly double _thinkScale;
    private readonly Law _pause;

    /// <param name="population">Index in the plan.</param>
    /// <param name="groups">The plan's.</param>
    public ScriptedCrowd(ScriptedPeople people, ulong seed, int population, double thinkScale, IReadOnlyList<string> groups, IConduct conduct, ScriptWorld world)
    {
        (Seed, Conduct, World, _pause, _thinkScale) = (seed, conduct, world, people.Pause, thinkScale);
        _deck = ScenarioDeck.Shuffled(people.Cards, seed, population);
        _flows = new ScriptedFlow[people.Scenarios.Count];
        var (pause, choice) = (0, 0);
        for (var i = 0; i < _flows.Length; i++)
        {
            var scenario = people.Scenarios[i];
            _flows[i] = new ScriptedFlow(scenario, pause, choice, groups, seed, world);
            (pause, choice) = (pause + scenario.Pauses.Count, choice + scenario.Choices.Count);
        }
    }

    public ulong Seed { get; }

    public IConduct Conduct { get; }

    public ScriptWorld World { get; }

    /// <summary>How many scenarios there are.</summary>
    public int Count => _flows.Length;

    /// <summary>Which scenario a session follows.</summary>
    public int ScenarioOf(UserKey user, int session) => _flows.Length == 1 ? 0 : _deck.Of(user, session);

    public ScriptWalk WalkOf(UserKey user, int scenario) => new(this, _flows[scenario], user);

    public TimeSpan PauseBetweenSessions(ref UserDraws draws) => Scaled(_pause, ref draws.Arrival);

    public TimeSpan Scaled(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Math.Clamp(law.Draw(ref stream), 0, LongestSeconds) * _thinkScale);
}
