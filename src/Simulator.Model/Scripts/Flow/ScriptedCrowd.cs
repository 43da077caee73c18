using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Scripts.Access;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What the scripted users of one population share.</summary>
internal sealed class ScriptedCrowd
{
    // A hundred years: a wild law must not overflow a time.
    private const double LongestSeconds = 36500 * 86400.0;

    private const ulong LogInChance = 0x6C6F67696E;

    private readonly ScriptedFlow[] _flows;
    private readonly ScenarioDeck _deck;
    private readonly Dictionary<LogInPlan, ScriptedFlow> _logIns = new(ReferenceEqualityComparer.Instance);
    private readonly bool _hasAccess;
    private readonly double _thinkScale;
    private readonly Law _pause;

    /// <param name="population">Index in the plan.</param>
    /// <param name="groups">The plan's.</param>
    public ScriptedCrowd(ScriptedPeople people, ulong seed, int population, double thinkScale, IReadOnlyList<string> groups, IConduct conduct, ScriptWorld world)
    {
        (Seed, Conduct, World, _pause, _thinkScale) = (seed, conduct, world, people.Pause, thinkScale);
        _deck = ScenarioDeck.Shuffled(people.Cards, seed, population);
        _flows = new ScriptedFlow[people.Scenarios.Count];
        _hasAccess = people.Scenarios.Any(scenario => scenario.Steps.Any(step => step.Access is not null));
        var (pause, choice) = (0, 0);
        for (var i = 0; i < _flows.Length; i++)
        {
            var scenario = people.Scenarios[i];
            _flows[i] = new ScriptedFlow(scenario, pause, choice, groups, world);
            (pause, choice) = (pause + scenario.Pauses.Count, choice + scenario.Choices.Count);
        }

        foreach (var plan in people.LogIns)
        {
            _logIns[plan] = new ScriptedFlow(plan.Scenario, pause, choice, groups, world);
            (pause, choice) = (pause + plan.Scenario.Pauses.Count, choice + plan.Scenario.Choices.Count);
        }
    }

    public ulong Seed { get; }

    public IConduct Conduct { get; }

    public ScriptWorld World { get; }

    /// <summary>How many scenarios there are.</summary>
    public int Count => _flows.Length;

    /// <summary>Which scenario a session follows.</summary>
    public int ScenarioOf(UserKey user, int session) => _flows.Length == 1 ? 0 : _deck.Of(user, session);

    public IBehaviour UserOf(UserKey user)
    {
        var rows = new UserRows(user, World);
        var chance = new ScriptChance(Seed, user);
        return LetIn(new ScriptedUser(this, user, rows, chance), user, rows, chance);
    }

    /// <summary>Lets somebody in as the users of this population are.</summary>
    public IBehaviour LetIn(IBehaviour follower, UserKey user, UserRows rows, ScriptChance chance) => _hasAccess ? new AuthenticatedUser(follower, plan => AdmissionOf(plan, user, rows, chance)) : follower;

    public ScriptWalk WalkOf(UserKey user, int scenario, ScriptChance chance) => new(this, _flows[scenario], user, chance);

    // Nothing that users do elsewhere may depend on how often they log in: the chance is its own.
    private Admission AdmissionOf(LogInPlan plan, UserKey user, UserRows rows, ScriptChance chance)
    {
        var walk = new ScriptWalk(this, _logIns[plan], user, new ScriptChance(Seed ^ LogInChance ^ Bits.Hash(plan.PlanPath), user, chance));
        return new Admission(plan, new LogInWalk(walk, rows, new UserDraws(Seed ^ LogInChance, user)), walk.Values);
    }

    public TimeSpan PauseBetweenSessions(ref UserDraws draws) => Scaled(_pause, ref draws.Arrival);

    public TimeSpan Scaled(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Math.Clamp(law.Draw(ref stream), 0, LongestSeconds) * _thinkScale);
}
