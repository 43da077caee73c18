namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A contract as an answer showed it, money in cents; what the answer left out is null.</summary>
internal sealed record ContractSeen(
    string Id, string Status, string? JobId = null, string? BidId = null, string? HomeownerId = null, string? ContractorId = null, Money? Money = null);
