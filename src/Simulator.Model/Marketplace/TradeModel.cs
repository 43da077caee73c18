namespace Simulator.Model.Marketplace;

/// <summary>A category of jobs, and the trade of those who do them.</summary>
/// <param name="Name">As the target knows it.</param>
/// <param name="Share">Share of jobs and of contractors, 0 to 1; all shares sum to 1.</param>
/// <param name="BudgetFactor">On the budget that is drawn for its jobs, more than 0.</param>
public sealed record TradeModel(string Name, double Share, double BudgetFactor);
