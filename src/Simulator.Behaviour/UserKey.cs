namespace Simulator.Behaviour;

/// <summary>Names a user of a run: <c>population#n</c>.</summary>
/// <param name="Population">Index of the population in the plan, from 0.</param>
/// <param name="PopulationName">The population's name in the plan.</param>
/// <param name="Number">The user's number within its population, from 0, given out by the coordinator.</param>
public readonly record struct UserKey(int Population, string PopulationName, int Number)
{
    /// <summary>0 for people who come back. Where each session is somebody new, the number from 1 of the session: another person, with chance of its own, on the same account.</summary>
    public int Life { get; init; }

    /// <summary>Whose account it is: the same for all lives.</summary>
    public UserKey OfAccount() => this with { Life = 0 };

    public override string ToString() => $"{PopulationName}#{Number}";
}
