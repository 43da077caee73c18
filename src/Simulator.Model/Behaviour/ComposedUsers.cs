namespace Simulator.Model.Behaviour;

/// <summary>Users of several kinds in one run: each population has its own factory.</summary>
/// <param name="populations">In the plan's order.</param>
public sealed class ComposedUsers(IReadOnlyList<IBehaviourFactory> populations) : IBehaviourFactory
{
    public IReadOnlyList<string> StepNames { get; } = [.. populations.Distinct().SelectMany(factory => factory.StepNames)];

    public ConductModel ConductOf(int population) => populations[population].ConductOf(population);

    public IBehaviour Create(UserKey user) => populations[user.Population].Create(user);
}
