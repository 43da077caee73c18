namespace Simulator.Soak;

/// <summary>The soak can't be run, for a reason in words.</summary>
internal sealed class SoakException(string message) : Exception(message);
