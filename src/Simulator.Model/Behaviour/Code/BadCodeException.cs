namespace Simulator.Model.Behaviour.Code;

/// <summary>A type that was to make users cannot. The message says why, in a sentence.</summary>
public sealed class BadCodeException(string message, Exception? inner = null) : Exception(message, inner);
