namespace Simulator.Model.Marketplace.Personas;

/// <summary>The target's words that users understand; a binding translates a target with others.</summary>
internal static class MarketWords
{
    public const string JobOpen = "OPEN";
    public const string JobCancelled = "CANCELLED";
    public const string BidPending = "PENDING";
    public const string BidAccepted = "ACCEPTED";
    public const string ContractActive = "ACTIVE";
    public const string ContractPendingApproval = "PENDING_APPROVAL";
    public const string ContractDisputed = "DISPUTED";
    public const string ContractCompleted = "COMPLETED";
    public const string DepositPaid = "DEPOSIT_PAID";
    public const string PaymentPending = "PENDING";
    public const string FullyPaid = "FULLY_PAID";
    public const string DisputeOpen = "OPEN";
    public const string DisputeContested = "CONTESTED";
    public const string CompletionApproved = "APPROVED";
    public const string CompletionRejected = "REJECTED";
}
