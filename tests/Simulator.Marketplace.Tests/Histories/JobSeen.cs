namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A job as an answer showed it; what the answer left out is null.</summary>
internal sealed record JobSeen(
    string Id, string Status, string? HomeownerId = null, string? Title = null, string? Description = null, string? Category = null, long? EstimatedBudget = null,
    string? Location = null, string? Urgency = null, string? ScopeOfWork = null, int? BidCount = null);
