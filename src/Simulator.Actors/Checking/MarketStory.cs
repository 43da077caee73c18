using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using static Simulator.Model.Marketplace.MarketOperation;

namespace Simulator.Actors.Checking;

/// <summary>A homeowner and a contractor, who do together all that a marketplace can do, in the order in which it can be done.</summary>
internal static class MarketStory
{
    public const string Accounts = "accounts";
    public const string Administration = "administration";

    private const int Page = 20;
    private const string Trade = "Plumbing";
    private const long PriceCents = 40_000;

    private static readonly MarketScene Post = new(Persona.Homeowner, PostJob, _ => new MarketCalls.PostJob(
        "Repair the kitchen tap", "The tap in our kitchen drips. Please bring your own tools, materials are on site.", Trade, 50_000, "12 Oak Street, Springfield, 12345", "MEDIUM"), "");

    private static readonly MarketScene Bid = new(Persona.Contractor, PlaceBid, state => state.JobId is { } job ? new MarketCalls.PlaceBid(
        job, PriceCents, "3 days", "I have repaired taps for twenty years and can come this week. My price has all materials in it.") : null, "a job (post job)");

    private static readonly MarketScene Accept = new(Persona.Homeowner, AcceptBid, state => state is { JobId: { } job, BidId: { } bid } ? new MarketCalls.AcceptBid(job, bid) : null, "a bid (place bid)");

    private static readonly MarketScene Submit = OfContract(Persona.Contractor, SubmitCompletion, contract => new MarketCalls.SubmitCompletion(contract.ContractId, ["https://example.com/photo-1.jpg"], "The tap is repaired and does not drip any more."));

    /// <summary>In the story's order, by chapter; what an account needs comes before and after it.</summary>
    public static IReadOnlyList<(string Chapter, bool IsNewJob, MarketScene[] Scenes)> Chapters { get; } =
    [
        ("looking around", false,
        [
            new(Persona.Homeowner, ListJobs, _ => new MarketCalls.ListJobs(null, 1, Page), ""),
            new(Persona.Homeowner, SearchJobs, _ => new MarketCalls.SearchJobs("kitchen", 1, Page), ""),
        ]),
        ("a job from its posting to its payment", true,
        [
            Post,
            new(Persona.Homeowner, ListMyJobs, _ => new MarketCalls.ListMyJobs(1, Page), ""),
            new(Persona.Contractor, ViewJob, state => state.JobId is { } job ? new MarketCalls.ViewJob(job) : null, "a job (post job)"),
            Bid,
            new(Persona.Contractor, ListMyBids, _ => new MarketCalls.ListMyBids(1, Page), ""),
            new(Persona.Homeowner, ListJobBids, state => state.JobId is { } job ? new MarketCalls.ListJobBids(job) : null, "a job (post job)"),
            new(Persona.Homeowner, ViewContractor, state => state.ContractorId is { Length: > 0 } one ? new MarketCalls.ViewContractor(one) : null, "the id of a bidder (list job bids)"),
            Accept,
            new(Persona.Contractor, ListContracts, _ => new MarketCalls.ListContracts(1, Page), ""),
            OfContract(Persona.Contractor, ViewContract, contract => new MarketCalls.ViewContract(contract.ContractId)),
            Intent(PaymentKind.Deposit), Confirm(PaymentKind.Deposit),
            Submit,
            OfContract(Persona.Homeowner, ViewCompletion, contract => new MarketCalls.ViewCompletion(contract.ContractId)),
            Decide(isApproved: false),
            Submit with { IsDue = state => state.IsSentBack },
            Decide(isApproved: true),
            Intent(PaymentKind.Final), Confirm(PaymentKind.Final),
        ]),
        ("a job whose bids come to nothing", true,
        [
            Post, Bid,
            new(Persona.Contractor, WithdrawBid, state => state.BidId is { } bid ? new MarketCalls.WithdrawBid(bid) : null, "a bid (place bid)"),
            new(Persona.Homeowner, CloseJob, state => state.JobId is { } job ? new MarketCalls.CloseJob(job) : null, "a job (post job)"),
        ]),
        ("a bid that is turned down", true,
        [
            Post, Bid,
            new(Persona.Homeowner, RejectBid, state => state.BidId is { } bid ? new MarketCalls.RejectBid(bid) : null, "a bid (place bid)"),
        ]),
        ("a contract that is cancelled", true,
        [
            Post, Bid, Accept,
            OfContract(Persona.Homeowner, CancelContract, contract => new MarketCalls.CancelContract(contract.ContractId, "We have changed our plans, thank you all the same.")),
        ]),
        ("a dispute", true,
        [
            Post, Bid, Accept, Intent(PaymentKind.Deposit), Confirm(PaymentKind.Deposit), Submit,
            OfContract(Persona.Homeowner, InitiateDispute, contract => new MarketCalls.InitiateDispute(contract.ContractId, "The tap drips as it did before the repair.", DisputeRuling.Partial)),
            OfContract(Persona.Contractor, ContestDispute, contract => new MarketCalls.ContestDispute(contract.ContractId, "The tap was dry when I left, and the photo shows it.", DisputeRuling.Redo)),
            new(Persona.Admin, ListDisputes, _ => new MarketCalls.ListDisputes("CONTESTED", 1, Page), ""),
            new(Persona.Admin, ResolveDispute, state => state.Dispute is { } dispute ? new MarketCalls.ResolveDispute(dispute.DisputeId, DisputeRuling.Redo, 0, 0) : null, "the dispute of before (list disputes)"),
        ]),
    ];

    private static MarketScene OfContract(Persona who, MarketOperation operation, Func<ContractSeen, Call> call) =>
        new(who, operation, state => state.Contract is { } contract ? call(contract) : null, "a contract (accept bid)");

    private static MarketScene Intent(PaymentKind kind) => OfContract(
        Persona.Homeowner, kind == PaymentKind.Deposit ? CreateDepositIntent : CreateFinalIntent, contract => new MarketCalls.CreateIntent(contract.ContractId, kind, AmountOf(contract, kind)));

    // Where the target announces no payments, this is the whole payment.
    private static MarketScene Confirm(PaymentKind kind) => OfContractAnd(
        Persona.Homeowner, kind == PaymentKind.Deposit ? ConfirmDeposit : ConfirmFinal,
        (state, contract) => new MarketCalls.ConfirmPayment(contract.ContractId, kind, state.IntentId ?? "") { AmountCents = AmountOf(contract, kind) }, "a contract (accept bid)");

    private static MarketScene Decide(bool isApproved) => OfContractAnd(
        Persona.Homeowner, isApproved ? ApproveCompletion : SendBackCompletion,
        (state, contract) => state.CompletionId is { } completion ? new MarketCalls.DecideCompletion(contract.ContractId, completion, isApproved, isApproved ? 5 : null) : null, "work that was handed in (submit completion)");

    private static MarketScene OfContractAnd(Persona who, MarketOperation operation, Func<MarketState, ContractSeen, Call?> call, string needs) =>
        new(who, operation, state => state.Contract is { } contract ? call(state, contract) : null, needs);

    private static long AmountOf(ContractSeen contract, PaymentKind kind) => kind == PaymentKind.Deposit ? contract.DepositCents : contract.FinalCents;
}
