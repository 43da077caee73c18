using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Jobs;

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
        (ContractStatus.PendingApproval, ContractStatus.Active));

    public static readonly LifeCycle Completion = new(
        "completion",
        (CompletionStatus.Submitted, CompletionStatus.Approved),
        (CompletionStatus.Submitted, CompletionStatus.Rejected),
        (CompletionStatus.Rejected, CompletionStatus.Submitted));

    public static readonly LifeCycle Payment = new(
        "payment of the contract",
        (PaymentStatus.Pending, PaymentStatus.DepositPaid),
        (PaymentStatus.DepositPaid, PaymentStatus.FullyPaid),
        (PaymentStatus.DepositPaid, PaymentStatus.Refunded));
}
