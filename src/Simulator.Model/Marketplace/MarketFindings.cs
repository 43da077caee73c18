using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>What a marketplace's answers tell a user. Money is in whole cents.</summary>
public static class MarketFindings
{
    /// <param name="UserId">The caller's own id.</param>
    public sealed record LoggedIn(string UserId) : Finding;
    public sealed record JobsListed(IReadOnlyList<JobSeen> Jobs, int Total) : Finding;
    public sealed record JobViewed(JobSeen Job) : Finding;
    public sealed record JobPosted(string JobId) : Finding;
    public sealed record BidsListed(IReadOnlyList<BidSeen> Bids) : Finding;
    public sealed record BidPlaced(string BidId, string JobId) : Finding;
    public sealed record BidAccepted(string JobId, ContractSeen Contract) : Finding;
    public sealed record ContractsListed(IReadOnlyList<ContractSeen> Contracts) : Finding;
    public sealed record ContractViewed(ContractSeen Contract) : Finding;

    /// <param name="Rating">Mean of 1 to 5, null where nobody rated yet.</param>
    public sealed record ContractorViewed(string ContractorId, double? Rating) : Finding;
    public sealed record IntentCreated(string ContractId, PaymentKind Kind, string IntentId) : Finding;
    public sealed record PaymentConfirmed(string ContractId, PaymentKind Kind, PaymentStatus Status) : Finding;
    public sealed record DisputesListed(IReadOnlyList<DisputeSeen> Disputes) : Finding;
    public sealed record CompletionSeen(string ContractId, string CompletionId, string Status) : Finding;
}
