namespace Simulator.Model.Behaviour;

/// <summary>Names a user of a run: <c>population#n</c>.</summary>
/// <param name="Population">Index of the population in the plan, from 0.</param>
/// <param name="PopulationName">The population's name in the plan.</param>
/// <param name="Number">The user's number within its population, from 0, given out by the coordinator.</param>
public readonly record struct UserKey(int Population, string PopulationName, int Number)
{
    public override string ToString() => $"{PopulationName}#{Number}";
}
