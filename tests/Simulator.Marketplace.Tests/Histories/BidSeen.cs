namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A bid as an answer showed it; what the answer left out is null.</summary>
internal sealed record BidSeen(
    string Id, string Status, string? JobId = null, string? ContractorId = null, long? Amount = null, string? Timeline = null, string? CoverLetter = null);
