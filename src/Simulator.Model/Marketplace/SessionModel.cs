namespace Simulator.Model.Marketplace;

/// <summary>How sessions open and follow one another.</summary>
/// <param name="RefreshShare">Share of sessions that open with a refreshed token instead of a log-in, 0 to 1.</param>
/// <param name="Pause">Pause between the sessions of a closed user in honest seconds.</param>
public sealed record SessionModel(double RefreshShare, Chance.Law Pause);
