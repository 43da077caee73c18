using Simulator.Behaviour;

namespace BargainHunters;

/// <summary>Contractors who bid a little under every budget that nobody else has bid on yet: <c>behaviour: BargainHunters.Hunters</c>.</summary>
public sealed class Hunters(BehaviourSettings settings) : IUserFactory
{
    private readonly HunterHabits _habits = new(
        Rebate: settings.Number("rebate", 0.12, least: 0, most: 0.9),
        MostRivals: (int)settings.Number("mostRivals", 0, least: 0, most: 1000),
        Looks: (int)settings.Number("looks", 3, least: 1, most: 100));

    public IReadOnlyList<string> StepNames => HunterSteps.All;

    public IBehaviour Create(UserContext user) => new Hunter(user, _habits);
}
