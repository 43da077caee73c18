namespace Simulator.Actors.Load;

/// <summary>A node cannot carry out the plan that travelled to it; the message says why.</summary>
public sealed class PlanRefusedException(string message) : Exception(message);
