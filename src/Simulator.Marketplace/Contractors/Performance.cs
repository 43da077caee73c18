namespace Simulator.Marketplace.Contractors;

/// <summary>How a contractor has done so far; the rating is the mean of the ratings of approved work, null when there is none.</summary>
internal sealed record Performance(string ContractorId, double? Rating, int Ratings, int CompletedJobs, int ActiveContracts);
