using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>What an accepted bid has made: work, its submission and its payments.</summary>
internal sealed class Contract(long number, Bid bid)
{
    private ContractSeen? _seen;

    public string Id { get; } = $"contract-{number}";

    public Bid Bid => bid;

    public Job Job => bid.Job;

    /// <summary>A quarter, half a cent rounded up.</summary>
    public long DepositCents { get; } = ((bid.AmountCents * 25) + 50) / 100;

    public long FinalCents => bid.AmountCents - DepositCents;

    public string? DepositIntent { get; set; }

    public string? FinalIntent { get; set; }

    public string? CompletionId { get; set; }

    public string CompletionStatus { get; set; } = "";

    public TimeSpan SubmittedAt { get; set; }

    /// <summary>The latest.</summary>
    public Dispute? Dispute { get; set; }

    public string? DisputeStatus
    {
        get;
        set => (field, _seen) = (value, null);
    }

    /// <summary>What was paid and not yet given to anybody.</summary>
    public long HeldCents => PaymentStatus switch
    {
        Words.DepositPaid => DepositCents,
        Words.FullyPaid when Status != Words.Completed => bid.AmountCents,
        _ => 0,
    };

    public string Status
    {
        get;
        set => (field, _seen) = (value, null);
    } = Words.Active;

    public string PaymentStatus
    {
        get;
        set => (field, _seen) = (value, null);
    } = Words.Pending;

    public bool IsParty(Member member) => bid.Owner == member || bid.Job.Owner == member;

    /// <summary>What is due: a deposit while nothing was paid and the work goes on, the final payment from the submission on.</summary>
    public bool Takes(PaymentKind kind) => kind == PaymentKind.Deposit
        ? Status == Words.Active && PaymentStatus == Words.Pending
        : Status is Words.PendingApproval or Words.Completed && PaymentStatus == Words.DepositPaid;

    public ContractSeen See() =>
        _seen ??= new ContractSeen(Id, bid.Job.Id, bid.Id, bid.AmountCents, DepositCents, FinalCents, Status, PaymentStatus) { DisputeStatus = DisputeStatus };
}
