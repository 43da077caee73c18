namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A completion as an answer showed it; what the answer left out is null.</summary>
internal sealed record CompletionSeen(string Id, string Status, string? ContractId = null, string? Notes = null, int? Rating = null);
