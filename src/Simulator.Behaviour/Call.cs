namespace Simulator.Behaviour;

/// <summary>One operation that a user wants done, in the words of its domain; a target's binding turns it into a request.</summary>
public abstract record Call;
