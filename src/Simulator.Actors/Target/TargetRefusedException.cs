namespace Simulator.Actors.Target;

/// <summary>The target cannot be used for a run; the message tells a user why and what would be right.</summary>
public sealed class TargetRefusedException(string message, Exception? inner = null) : Exception(message, inner);
