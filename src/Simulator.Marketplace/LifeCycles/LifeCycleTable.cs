using Simulator.Marketplace.Bids;
using Simulator.Marketplace.ChangeOrders;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Disputes;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Payments;

namespace Simulator.Marketplace.LifeCycles;

/// <summary>All life cycles of the marketplace in one place; whatever is not listed is a conflict.</summary>
internal static class LifeCycleTable
{
    public static readonly LifeCycle Job = new(
        "job",
        (JobStatus.Open, JobStatus.Contracted),
        (JobStatus.Open, JobStatus.Cancelled),
        (JobStatus.Contracted, JobStatus.Completed),
        (JobStatus.Contracted, JobStatus.Cancelled));

    public static readonly LifeCycle Bid = new(
        "bid",
        (BidStatus.Pending, BidStatus.Accepted),
        (BidStatus.Pending, BidStatus.Rejected),
        (BidStatus.Pending, BidStatus.Withdrawn));

    public static readonly LifeCycle Contract = new(
        "contract",
        (ContractStatus.Active, ContractStatus.PendingApproval),
        (ContractStatus.Active, ContractStatus.Cancelled),
        (ContractStatus.PendingApproval, ContractStatus.Completed),
        (ContractStatus.PendingApproval, ContractStatus.Active),
        (ContractStatus.PendingApproval, ContractStatus.Disputed),
        (ContractStatus.Disputed, ContractStatus.Completed),
        (ContractStatus.Disputed, ContractStatus.Active),
        (ContractStatus.Disputed, ContractStatus.Cancelled));

    public static readonly LifeCycle Completion = new(
        "completion",
        (CompletionStatus.Submitted, CompletionStatus.Approved),
        (CompletionStatus.Submitted, CompletionStatus.Rejected),
        (CompletionStatus.Rejected, CompletionStatus.Submitted));

    public static readonly LifeCycle Payment = new(
        "payment of the contract",
        (PaymentStatus.Pending, PaymentStatus.DepositPaid),
        (PaymentStatus.DepositPaid, PaymentStatus.FullyPaid),
        (PaymentStatus.DepositPaid, PaymentStatus.PartiallyPaid),
        (PaymentStatus.DepositPaid, PaymentStatus.Refunded),
        (PaymentStatus.FullyPaid, PaymentStatus.PartiallyPaid),
        (PaymentStatus.FullyPaid, PaymentStatus.Refunded));

    public static readonly LifeCycle PaymentIntent = new(
        "payment intent",
        (IntentStatus.RequiresConfirmation, IntentStatus.RequiresAction),
        (IntentStatus.RequiresConfirmation, IntentStatus.Processing),
        (IntentStatus.RequiresConfirmation, IntentStatus.Succeeded),
        (IntentStatus.RequiresConfirmation, IntentStatus.Failed),
        (IntentStatus.RequiresAction, IntentStatus.Processing),
        (IntentStatus.RequiresAction, IntentStatus.Succeeded),
        (IntentStatus.RequiresAction, IntentStatus.Failed),
        (IntentStatus.Processing, IntentStatus.Succeeded),
        (IntentStatus.Processing, IntentStatus.Failed));

    /// <summary>An escrow's state is never stored: it follows from its contract.</summary>
    public static readonly LifeCycle Escrow = new(
        "escrow",
        (EscrowStatus.Initialized, EscrowStatus.Funded),
        (EscrowStatus.Funded, EscrowStatus.Held),
        (EscrowStatus.Funded, EscrowStatus.Released),
        (EscrowStatus.Funded, EscrowStatus.Refunded),
        (EscrowStatus.Held, EscrowStatus.Released),
        (EscrowStatus.Held, EscrowStatus.Refunded));

    public static readonly LifeCycle ChangeOrder = new(
        "change order",
        (ChangeOrderStatus.Pending, ChangeOrderStatus.Approved),
        (ChangeOrderStatus.Pending, ChangeOrderStatus.Rejected));

    public static readonly LifeCycle Milestone = new(
        "milestone",
        (MilestoneStatus.Pending, MilestoneStatus.Completed),
        (MilestoneStatus.Completed, MilestoneStatus.Released));

    public static readonly LifeCycle Dispute = new(
        "dispute",
        (DisputeStatus.Open, DisputeStatus.Contested),
        (DisputeStatus.Open, DisputeStatus.Resolved),
        (DisputeStatus.Contested, DisputeStatus.Resolved));
}
