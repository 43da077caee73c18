using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>
/// The rules of the reference marketplace in process, without HTTP, clock or database: what its users do gets the same answers (docs/marketplace.md).
/// Its memory is bounded: dead jobs leave once nobody can ask for them. Asked by one caller, in the order of time.
/// </summary>
public sealed class VirtualMarket
{
    private readonly MarketState _market;
    private readonly JobRules _jobs;
    private readonly BidRules _bids;
    private readonly ContractRules _contracts;
    private readonly PaymentRules _payments;
    private readonly DisputeRules _disputes;
    private readonly bool _hasDoor;

    /// <param name="personas">Of the populations, in the plan's order: who may do what.</param>
    /// <param name="memory">How long dead things can still be asked for by their id: longer than a session lasts.</param>
    /// <param name="disputeWindow">How long after its submission work can be disputed; null: for ever.</param>
    /// <param name="can">Which operations it has; null: all.</param>
    public VirtualMarket(
        IReadOnlyList<Persona> personas, TimeSpan memory, IVirtualMarketObserver? observer = null, TimeSpan? disputeWindow = null, MarketCapabilities? can = null)
    {
        _market = new MarketState(personas, memory, observer, can ?? MarketCapabilities.All);
        _hasDoor = _market.Can.Has(MarketOperation.LogIn) || _market.Can.Has(MarketOperation.Refresh);
        (_jobs, _bids) = (new JobRules(_market), new BidRules(_market));
        (_contracts, _payments) = (new ContractRules(_market), new PaymentRules(_market));
        _disputes = new DisputeRules(_market, disputeWindow ?? TimeSpan.MaxValue);
    }

    /// <summary>What has happened so far.</summary>
    public MarketTotals Totals => _market.Totals;

    public int OpenJobs => _market.Board.Count;

    /// <summary>How many jobs it still knows by their id.</summary>
    public int KnownJobs => _market.JobCount;

    /// <summary>Says how the next confirmation of a payment ends; null: it succeeds.</summary>
    public Func<PaymentStatus?>? Provider
    {
        get => _payments.Provider;
        set => _payments.Provider = value;
    }

    /// <param name="intent">The same intent again gets the same answer and changes nothing; 0 for reads.</param>
    /// <param name="now">Not before the last call.</param>
    public Answer Handle(UserKey user, Call call, long intent, TimeSpan now)
    {
        _market.MoveTo(now);
        var member = _market.MemberOf(user);
        if (!member.HasAnswered(intent, call, out var reply))
        {
            reply = Reply(member, call);
            member.Remember(intent, call, reply);
        }

        return new Answer(call, reply.Outcome, reply.Finding);
    }

    private MarketReply Reply(Member member, Call call)
    {
        switch (call)
        {
            case MarketCalls.Register when member.IsRegistered:
                return MarketReply.Late;
            case MarketCalls.Register:
                member.IsRegistered = member.IsInside = true;
                return MarketReply.Ok(new MarketFindings.LoggedIn(member.Id));
            case MarketCalls.LogIn or MarketCalls.RefreshToken:
                member.IsInside = true;
                return MarketReply.Ok(new MarketFindings.LoggedIn(member.Id));
            case MarketCalls.LogOut:
                member.IsInside = false;
                return MarketReply.Ok();
            default:
                return member.IsInside || !_hasDoor ? Inside(member, call) : MarketReply.Wrong;
        }
    }

    // In the order of how often they are asked.
    private MarketReply Inside(Member member, Call call) => call switch
    {
        MarketCalls.ListJobs list => _jobs.List(list),
        MarketCalls.ViewJob view => _jobs.View(view),
        MarketCalls.ListContracts list => ContractRules.ListOwn(member, list),
        MarketCalls.ListMyBids list => BidRules.ListOwn(member, list),
        MarketCalls.PlaceBid place => _bids.Place(member, place),
        MarketCalls.SearchJobs search => _jobs.Search(search),
        MarketCalls.ListJobBids list => _bids.ListOfJob(member, list),
        MarketCalls.ListMyJobs list => JobRules.ListOwn(member, list),
        MarketCalls.ViewContractor view => _contracts.Record(view),
        MarketCalls.PostJob post => _jobs.Post(member, post),
        MarketCalls.AcceptBid accept => _bids.Accept(member, accept),
        MarketCalls.CreateIntent intent => _payments.Announce(member, intent),
        MarketCalls.ConfirmPayment confirm => _payments.Confirm(member, confirm),
        MarketCalls.SubmitCompletion submit => _contracts.Submit(member, submit),
        MarketCalls.ViewCompletion view => _contracts.ViewCompletion(member, view),
        MarketCalls.DecideCompletion decide => _contracts.Decide(member, decide),
        MarketCalls.ViewContract view => _contracts.View(member, view),
        MarketCalls.CloseJob close => _jobs.Close(member, close),
        MarketCalls.WithdrawBid withdraw => _bids.Withdraw(member, withdraw),
        MarketCalls.RejectBid reject => _bids.Reject(member, reject),
        MarketCalls.CancelContract cancel => _contracts.Cancel(member, cancel),
        MarketCalls.InitiateDispute initiate => _disputes.Initiate(member, initiate),
        MarketCalls.ContestDispute contest => _disputes.Contest(member, contest),
        MarketCalls.ListDisputes list => _disputes.List(member, list),
        MarketCalls.ResolveDispute resolve => _disputes.Resolve(member, resolve),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "the marketplace in process has no such operation"),
    };
}
