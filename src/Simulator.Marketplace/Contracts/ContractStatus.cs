namespace Simulator.Marketplace.Contracts;

/// <summary>The states of a contract.</summary>
internal static class ContractStatus
{
    public const string Active = "ACTIVE";
    public const string PendingApproval = "PENDING_APPROVAL";
    public const string Disputed = "DISPUTED";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";

    public static readonly string[] All = [Active, PendingApproval, Disputed, Completed, Cancelled];
}
