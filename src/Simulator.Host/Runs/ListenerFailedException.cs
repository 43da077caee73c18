namespace Simulator.Host.Runs;

/// <summary>A port that others are to reach this process by cannot be opened; the message says which and why.</summary>
public sealed class ListenerFailedException(string message, Exception inner) : Exception(message, inner);
