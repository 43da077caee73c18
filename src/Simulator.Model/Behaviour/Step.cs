namespace Simulator.Model.Behaviour;

/// <summary>The next thing that a user does.</summary>
/// <param name="Name">The series under which it is measured, such as <c>post job</c>.</param>
/// <param name="Call">The operation.</param>
/// <param name="Think">The pause before the step is due, counted from the former answer; already scaled; never negative.</param>
public sealed record Step(string Name, Call Call, TimeSpan Think);
