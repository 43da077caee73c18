namespace Simulator.Model.Behaviour;

/// <summary>Makes the minds of a run's users.</summary>
public interface IBehaviourFactory
{
    /// <summary>The names of all steps that any behaviour of this factory can take, in the order of their series numbers.</summary>
    IReadOnlyList<string> StepNames { get; }

    /// <summary>How the users of a population decide.</summary>
    /// <param name="population">Index in the plan.</param>
    ConductModel ConductOf(int population);

    /// <summary>The mind of one user. The same user of the same seed draws the same numbers wherever it runs.</summary>
    IBehaviour Create(UserKey user);
}
