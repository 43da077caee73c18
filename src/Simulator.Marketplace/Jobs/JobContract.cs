namespace Simulator.Marketplace.Jobs;

/// <summary>A contract as its job shows it to the parties.</summary>
internal sealed record JobContract(string Id, string Status);
