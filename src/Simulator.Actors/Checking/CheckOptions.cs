namespace Simulator.Actors.Checking;

/// <summary>How a target is checked.</summary>
/// <param name="Pause">Between two requests.</param>
/// <param name="Only">A scenario, a part of the story or a step; null for everything.</param>
/// <param name="MostBody">Bytes of bodies that are shown.</param>
public sealed record CheckOptions(TimeSpan Pause, string? Only, int MostBody);
