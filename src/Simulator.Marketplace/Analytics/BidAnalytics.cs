namespace Simulator.Marketplace.Analytics;

/// <summary>Figures of bids; the average is cents, null without bids.</summary>
internal sealed record BidAnalytics(string Scope, int Newest, long Bids, Dictionary<string, long> ByStatus, long? AverageAmount, double? AcceptedShare);
