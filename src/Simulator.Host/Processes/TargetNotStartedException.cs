namespace Simulator.Host.Processes;

/// <summary>The embedded target could not be started; the message says why.</summary>
public sealed class TargetNotStartedException(string message) : Exception(message);
