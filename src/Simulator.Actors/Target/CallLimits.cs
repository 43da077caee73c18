namespace Simulator.Actors.Target;

/// <summary>What one call may take, where it is not what the plan says for all.</summary>
/// <param name="Timeout">Longer than zero; null: as the plan says.</param>
/// <param name="MostRedirects">Null: as the plan says.</param>
public readonly record struct CallLimits(TimeSpan? Timeout, int? MostRedirects);
