using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>The operations of a marketplace. Money is in whole cents, ids are the target's own words.</summary>
public static class MarketCalls
{
    /// <summary>Opens the account of the user itself.</summary>
    public sealed record Register : Call;
    public sealed record LogIn : Call;
    public sealed record RefreshToken : Call;
    public sealed record LogOut : Call;

    /// <summary>Open jobs, newest first.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record ListJobs(string? Category, int Page, int Limit) : Call;

    /// <summary>Jobs in any status that have all these words, newest first.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record SearchJobs(string Words, int Page, int Limit) : Call;

    /// <summary>The caller's own jobs in every status.</summary>
    public sealed record ListMyJobs(int Page, int Limit) : Call;
    public sealed record ViewJob(string JobId) : Call;
    public sealed record PostJob(string Title, string Description, string Category, long BudgetCents, string Location, string Urgency) : Call;
    public sealed record CloseJob(string JobId) : Call;
    public sealed record ListJobBids(string JobId) : Call;
    public sealed record ViewContractor(string ContractorId) : Call;
    public sealed record ListMyBids(int Page, int Limit) : Call;
    public sealed record PlaceBid(string JobId, long AmountCents, string Timeline, string CoverLetter) : Call;
    public sealed record WithdrawBid(string BidId) : Call;
    public sealed record AcceptBid(string JobId, string BidId) : Call;
    public sealed record RejectBid(string BidId) : Call;
    public sealed record ListContracts(int Page, int Limit) : Call;
    public sealed record ViewContract(string ContractId) : Call;
    public sealed record CreateIntent(string ContractId, PaymentKind Kind, long AmountCents) : Call;

    /// <param name="IntentId">Empty where the target knows no intents.</param>
    public sealed record ConfirmPayment(string ContractId, PaymentKind Kind, string IntentId) : Call
    {
        /// <summary>For targets where this is the whole payment.</summary>
        public long AmountCents { get; init; }
    }

    public sealed record SubmitCompletion(string ContractId, IReadOnlyList<string> Photos, string Notes) : Call;
    public sealed record ViewCompletion(string ContractId) : Call;

    /// <param name="Approved">False sends the work back.</param>
    /// <param name="Rating">1 to 5, or null for none.</param>
    public sealed record DecideCompletion(string ContractId, string CompletionId, bool Approved, int? Rating) : Call;

    /// <summary>Ends a contract whose work has not been submitted.</summary>
    public sealed record CancelContract(string ContractId, string Reason) : Call;

    /// <param name="Wish">What the homeowner asks for.</param>
    public sealed record InitiateDispute(string ContractId, string Reason, DisputeRuling Wish) : Call;

    /// <param name="Wish">What the contractor asks for.</param>
    public sealed record ContestDispute(string ContractId, string Response, DisputeRuling Wish) : Call;

    /// <summary>Disputes of one status, newest first.</summary>
    /// <param name="Status">The target's word, such as <c>OPEN</c>.</param>
    /// <param name="Page">From 1.</param>
    public sealed record ListDisputes(string Status, int Page, int Limit) : Call;

    /// <param name="PayoutCents">To the contractor, where what is held is divided; else 0.</param>
    /// <param name="RefundCents">To the homeowner, where what is held is divided; else 0.</param>
    public sealed record ResolveDispute(string DisputeId, DisputeRuling Ruling, long PayoutCents, long RefundCents) : Call;

    /// <summary>True for calls that open or end a session.</summary>
    public static bool IsEntry(Call call) => call is Register or LogIn or RefreshToken or LogOut;

    /// <summary>True for calls that change nothing at the target.</summary>
    public static bool IsRead(Call call) => call is
        ListJobs or SearchJobs or ListMyJobs or ViewJob or ListJobBids or ViewContractor or ListMyBids or ListContracts or ViewContract or ViewCompletion
        or ListDisputes;
}
