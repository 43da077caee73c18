namespace BargainHunters;

/// <summary>How hunters bid.</summary>
/// <param name="Rebate">Share of the budget that they stay below, 0 to 0.9.</param>
/// <param name="MostRivals">They leave jobs with more bids than this alone.</param>
/// <param name="Looks">How often they look at the list in a session.</param>
public sealed record HunterHabits(double Rebate, int MostRivals, int Looks);
