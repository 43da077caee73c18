namespace Simulator.Model.Marketplace;

/// <summary>Business events in the order in which a job lives them, then the odd ones. Each counts once an answer acknowledged it.</summary>
public enum MarketEventKind : byte
{
    JobPosted,
    JobViewed,
    BidPlaced,
    BidsRead,
    BidAccepted,
    DepositPaid,
    WorkSubmitted,
    WorkSentBack,
    WorkApproved,
    FinalPaid,
    JobClosed,
    DisputeOpened,
    DisputeContested,
    DisputeSettled,
    ContractCancelled,
}
