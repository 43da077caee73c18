namespace Simulator.Behaviour;

/// <summary>
/// Makes the users of a population that is written in code: <c>behaviour: Shop.Users.Shoppers</c> in a plan names the type, <c>--assembly Shop.Users.dll</c> brings it.
/// The type has a public constructor that takes <see cref="BehaviourSettings"/>, or one that takes nothing. One object serves all users of a population on a node, from many threads.
/// </summary>
public interface IUserFactory
{
    /// <summary>The names of all steps that its users can take; each is a series of its own, unique in the plan.</summary>
    IReadOnlyList<string> StepNames { get; }

    /// <summary>The mind of one user. Asked by one caller at a time afterwards.</summary>
    IBehaviour Create(UserContext user);
}
