namespace Simulator.Imports;

/// <summary>An environment variable that the plan refers to, and what it stands for.</summary>
public sealed record NeededVariable(string Name, string What);
