namespace Simulator.Host.Runs;

/// <summary>The results folder does not take the run's files; the message says which and why.</summary>
public sealed class FolderNotWritableException(string message, Exception inner) : Exception(message, inner);
