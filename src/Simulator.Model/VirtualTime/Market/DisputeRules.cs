using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Work is disputed instead of judged, perhaps contested, and settled by an administrator; settled disputes leave at once, for nobody lists them.</summary>
/// <param name="window">How long after its submission work can be disputed.</param>
internal sealed class DisputeRules(MarketState market, TimeSpan window)
{
    private readonly Dictionary<string, Dispute> _byId = [];
    private readonly Dictionary<string, List<Dispute>> _byStatus = new() { [Words.Open] = [], [Words.Contested] = [] };

    public MarketReply Initiate(Member member, MarketCalls.InitiateDispute initiate)
    {
        if (!member.IsHomeowner || initiate.Reason.Length is < 10 or > 5000) return MarketReply.Wrong;
        if (market.FindContract(initiate.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (contract.Status != Words.PendingApproval || market.Now - contract.SubmittedAt > window) return MarketReply.Late;
        var dispute = new Dispute(market.NewNumber(), contract);
        contract.Status = Words.Disputed;
        contract.DisputeStatus = dispute.Status;
        contract.Dispute = dispute;
        _byId.Add(dispute.Id, dispute);
        _byStatus[dispute.Status].Add(dispute);
        market.Totals.DisputesOpened++;
        return MarketReply.Ok();
    }

    public MarketReply Contest(Member member, MarketCalls.ContestDispute contest)
    {
        if (!member.IsContractor || contest.Response.Length is < 10 or > 5000) return MarketReply.Wrong;
        if (market.FindContract(contest.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (contract.Dispute is not { Status: Words.Open } dispute) return MarketReply.Late;
        Move(dispute, Words.Contested);
        return MarketReply.Ok();
    }

    public MarketReply List(Member member, MarketCalls.ListDisputes list)
    {
        if (!member.IsAdmin) return MarketReply.Wrong;
        var disputes = _byStatus.GetValueOrDefault(list.Status) ?? [];
        return MarketReply.Ok(new MarketFindings.DisputesListed(Pages.NewestFirst(disputes, list.Page, list.Limit, static dispute => dispute.See())));
    }

    public MarketReply Resolve(Member member, MarketCalls.ResolveDispute resolve)
    {
        if (!member.IsAdmin || !_byId.TryGetValue(resolve.DisputeId, out var dispute)) return member.IsAdmin && IsGone(resolve) ? MarketReply.Late : MarketReply.Wrong;
        var contract = dispute.Contract;
        var isDivided = resolve.Ruling == DisputeRuling.Partial;
        if (isDivided && (resolve.PayoutCents <= 0 || resolve.RefundCents <= 0 || resolve.PayoutCents + resolve.RefundCents != contract.HeldCents)) return MarketReply.Wrong;
        Move(dispute, Words.Resolved);
        contract.CompletionStatus = isDivided ? Words.Approved : Words.Rejected;
        contract.Status = isDivided ? Words.Completed : resolve.Ruling == DisputeRuling.Redo ? Words.Active : Words.Cancelled;
        if (resolve.Ruling != DisputeRuling.Redo) End(contract, isDivided);
        market.Totals.DisputesResolved++;
        return MarketReply.Ok();
    }

    // Its number was given, so it was there once.
    private bool IsGone(MarketCalls.ResolveDispute resolve) =>
        resolve.DisputeId.StartsWith("dispute-", StringComparison.Ordinal) && !_byId.ContainsKey(resolve.DisputeId);

    private void End(Contract contract, bool isDivided)
    {
        contract.PaymentStatus = isDivided ? Words.PartiallyPaid : Words.Refunded;
        contract.Job.Status = isDivided ? Words.Completed : Words.Cancelled;
        market.Bury(contract.Job);
    }

    private void Move(Dispute dispute, string status)
    {
        var waiting = _byStatus[dispute.Status];
        waiting.RemoveAt(waiting.BinarySearch(dispute, ByNumber));
        dispute.Status = dispute.Contract.DisputeStatus = status;
        if (_byStatus.TryGetValue(status, out var next)) Insert(next, dispute);
        else _byId.Remove(dispute.Id);
    }

    private static readonly Comparer<Dispute> ByNumber = Comparer<Dispute>.Create(static (one, other) => one.Number.CompareTo(other.Number));

    private static void Insert(List<Dispute> disputes, Dispute dispute) => disputes.Insert(~disputes.BinarySearch(dispute, ByNumber), dispute);
}
