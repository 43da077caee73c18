namespace Simulator.Behaviour;

/// <summary>What a user learned from an answer, in the words of its domain; a target's binding reads it out of the response.</summary>
public abstract record Finding;
