namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Money that moved, in cents, as the marketplace's own book has it.</summary>
internal sealed record Movement(string Id, string ContractId, string Kind, string Reference, long Amount);
