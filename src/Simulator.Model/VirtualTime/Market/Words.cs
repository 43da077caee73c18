namespace Simulator.Model.VirtualTime.Market;

/// <summary>The states of things, in the words of the reference marketplace (docs/marketplace.md).</summary>
internal static class Words
{
    public const string Open = "OPEN";
    public const string Contracted = "CONTRACTED";
    public const string Cancelled = "CANCELLED";
    public const string Pending = "PENDING";
    public const string Accepted = "ACCEPTED";
    public const string Rejected = "REJECTED";
    public const string Withdrawn = "WITHDRAWN";
    public const string Active = "ACTIVE";
    public const string PendingApproval = "PENDING_APPROVAL";
    public const string Disputed = "DISPUTED";
    public const string Contested = "CONTESTED";
    public const string Resolved = "RESOLVED";
    public const string PartiallyPaid = "PARTIALLY_PAID";
    public const string Refunded = "REFUNDED";
    public const string Completed = "COMPLETED";
    public const string DepositPaid = "DEPOSIT_PAID";
    public const string FullyPaid = "FULLY_PAID";
    public const string Submitted = "SUBMITTED";
    public const string Approved = "APPROVED";
}
