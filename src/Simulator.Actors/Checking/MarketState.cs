using Simulator.Model.Marketplace;

namespace Simulator.Actors.Checking;

/// <summary>What the story of two people has brought so far; begun anew with each job.</summary>
internal sealed class MarketState
{
    public string? JobId { get; set; }

    public string? BidId { get; set; }

    public string? ContractorId { get; set; }

    public ContractSeen? Contract { get; set; }

    public string? IntentId { get; set; }

    public string? CompletionId { get; set; }

    public DisputeSeen? Dispute { get; set; }

    /// <summary>How the last payment stands; null before the first.</summary>
    public PaymentStatus? Payment { get; set; }

    /// <summary>The work is to be done once more.</summary>
    public bool IsSentBack { get; set; }

    public void Learn(Finding? finding)
    {
        switch (finding)
        {
            case MarketFindings.JobPosted posted: JobId = posted.JobId; break;
            case MarketFindings.BidPlaced placed: BidId = placed.BidId; break;
            case MarketFindings.BidsListed listed when listed.Bids.FirstOrDefault(bid => bid.BidId == BidId || (BidId is null && bid.JobId == JobId)) is { } bid: (BidId, ContractorId) = (bid.BidId, bid.ContractorId); break;
            case MarketFindings.BidAccepted accepted: Contract = accepted.Contract; break;
            case MarketFindings.ContractViewed viewed: Contract = viewed.Contract; break;
            case MarketFindings.ContractsListed listed: Contract = listed.Contracts.FirstOrDefault(one => one.ContractId == Contract?.ContractId || (Contract is null && one.JobId == JobId)) ?? Contract; break;
            case MarketFindings.IntentCreated created: IntentId = created.IntentId; break;
            case MarketFindings.PaymentConfirmed confirmed: Payment = confirmed.Status; break;
            case MarketFindings.CompletionSeen seen: CompletionId = seen.CompletionId; break;
            case MarketFindings.DisputesListed listed: Dispute = listed.Disputes.FirstOrDefault(one => one.ContractId == Contract?.ContractId) ?? Dispute; break;
        }
    }

    /// <summary>A new job, and nothing known of it.</summary>
    public void Forget() => (JobId, BidId, ContractorId, Contract, IntentId, CompletionId, Dispute, Payment, IsSentBack) = (null, null, null, null, null, null, null, null, false);
}
