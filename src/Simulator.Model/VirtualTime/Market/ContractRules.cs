using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Contracts, the work on them and its approval; contractors' records.</summary>
internal sealed class ContractRules(MarketState market)
{
    private static readonly Func<Contract, ContractSeen> See = static contract => contract.See();

    public static MarketReply ListOwn(Member member, MarketCalls.ListContracts list) =>
        member.IsAdmin ? MarketReply.Wrong : MarketReply.Ok(new MarketFindings.ContractsListed(member.Contracts.Page(list.Page, list.Limit, See)));

    public MarketReply View(Member member, MarketCalls.ViewContract view) =>
        market.FindContract(view.ContractId, member) is { } contract ? MarketReply.Ok(new MarketFindings.ContractViewed(contract.See())) : MarketReply.Wrong;

    public MarketReply Record(MarketCalls.ViewContractor view)
    {
        if (market.FindMember(view.ContractorId) is not { IsContractor: true } contractor) return MarketReply.Wrong;
        double? rating = contractor.RatingCount > 0 ? (double)contractor.RatingSum / contractor.RatingCount : null;
        return MarketReply.Ok(new MarketFindings.ContractorViewed(contractor.Id, rating));
    }

    public MarketReply Submit(Member member, MarketCalls.SubmitCompletion submit)
    {
        if (!member.IsContractor || submit.Photos.Count is < 1 or > 20) return MarketReply.Wrong;
        if (market.FindContract(submit.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (contract.Status != Words.Active || contract.PaymentStatus is not (Words.DepositPaid or Words.FullyPaid)) return MarketReply.Late;
        contract.Status = Words.PendingApproval;
        contract.CompletionId ??= $"completion-{market.NewNumber()}";
        contract.CompletionStatus = Words.Submitted;
        contract.SubmittedAt = market.Now;
        if (!market.Road.HasReview) Complete(contract);
        return Seen(contract);
    }

    public MarketReply Cancel(Member member, MarketCalls.CancelContract cancel)
    {
        if (market.FindContract(cancel.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (contract.Status != Words.Active) return MarketReply.Late;
        contract.Status = Words.Cancelled;
        contract.Job.Status = Words.Cancelled;
        if (contract.PaymentStatus != Words.Pending) contract.PaymentStatus = Words.Refunded;
        market.Bury(contract.Job);
        return MarketReply.Ok();
    }

    public MarketReply ViewCompletion(Member member, MarketCalls.ViewCompletion view) =>
        market.FindContract(view.ContractId, member) is { CompletionId: not null } contract ? Seen(contract) : MarketReply.Wrong;

    public MarketReply Decide(Member member, MarketCalls.DecideCompletion decide)
    {
        if (!member.IsHomeowner || decide.Rating is < 1 or > 5) return MarketReply.Wrong;
        if (market.FindContract(decide.ContractId, member) is not { } contract || !IsMeant(contract, decide)) return MarketReply.Wrong;
        if (contract.Status != Words.PendingApproval) return MarketReply.Late;
        contract.CompletionStatus = decide.Approved ? Words.Approved : Words.Rejected;
        contract.Status = Words.Active;
        if (decide.Rating is { } rating) contract.Bid.Owner.Rate(rating);
        if (decide.Approved) Complete(contract);
        return Seen(contract);
    }

    // Where work cannot be looked at there is only one that can be meant.
    private bool IsMeant(Contract contract, MarketCalls.DecideCompletion decide) =>
        contract.CompletionId is { } id && (id == decide.CompletionId || !market.Can.Has(MarketOperation.ViewCompletion));

    private void Complete(Contract contract)
    {
        market.Totals.WorksApproved++;
        contract.Status = contract.Job.Status = Words.Completed;
        if (!market.Road.HasFinal) contract.PaymentStatus = Words.FullyPaid;
        if (contract.PaymentStatus == Words.FullyPaid) market.Bury(contract.Job);
    }

    private static MarketReply Seen(Contract contract) =>
        MarketReply.Ok(new MarketFindings.CompletionSeen(contract.Id, contract.CompletionId!, contract.CompletionStatus));
}
