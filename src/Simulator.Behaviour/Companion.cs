namespace Simulator.Behaviour;

/// <summary>What is sent at the same moment as a <see cref="Step"/>.</summary>
/// <param name="Name">The series under which it is measured; the step's own for a double click.</param>
/// <param name="Intent">As <see cref="Step.Intent"/>; equal to it for a double click.</param>
public readonly record struct Companion(string Name, Call Call, long Intent);
