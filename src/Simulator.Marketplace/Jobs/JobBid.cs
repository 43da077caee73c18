namespace Simulator.Marketplace.Jobs;

/// <summary>A bid as a job shows it.</summary>
internal sealed record JobBid(string Id, long Amount, string Timeline, string Status, string ContractorId);
