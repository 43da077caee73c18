namespace Simulator.Actors.Hosting;

/// <summary>A node's setting is wrong; the message names it by its full path and says what would be right.</summary>
public sealed class BadOptionException(string message) : Exception(message);
