namespace Simulator.Marketplace.Analytics;

/// <summary>How many jobs a category has.</summary>
internal sealed record CategoryCount(string Category, long Jobs);
