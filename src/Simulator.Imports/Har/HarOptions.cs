namespace Simulator.Imports.Har;

/// <summary>What of a recording counts.</summary>
/// <param name="Host">Host, or host and port, whose requests count; null for the one with the most.</param>
/// <param name="Assets">Whether images, styles, scripts and fonts count, too.</param>
public sealed record HarOptions(string? Host = null, bool Assets = false);
