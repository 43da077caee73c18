using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Bindings.Requests;

/// <summary>What the variables hold for one call of one user.</summary>
/// <param name="call">The operation that is asked for.</param>
/// <param name="key">The idempotency key; empty for reads.</param>
/// <param name="firstPage">The number of the first page at the target.</param>
public readonly ref struct ApiValues(Call call, UserAccount account, string? token, string? refreshToken, string? userId, string key, int firstPage)
{
    public ApiValue this[ApiVariable variable] => variable switch
    {
        ApiVariable.AccountEmail => ApiValue.Of(account.Email),
        ApiVariable.AccountPhone => ApiValue.Of(account.Phone),
        ApiVariable.AccountPassword => ApiValue.Of(account.Password),
        ApiVariable.AccountFirstName => ApiValue.Of(account.FirstName),
        ApiVariable.AccountLastName => ApiValue.Of(account.LastName),
        ApiVariable.AccountRole => ApiValue.Of(account.Role),
        ApiVariable.AccountToken => ApiValue.Of(token),
        ApiVariable.AccountRefreshToken => ApiValue.Of(refreshToken),
        ApiVariable.AccountId => ApiValue.Of(userId),
        ApiVariable.Key => ApiValue.Of(key.Length == 0 ? null : key),
        ApiVariable.Page => ApiValue.Of((long)(PageOf(call).Page - 1 + firstPage)),
        ApiVariable.Offset => ApiValue.Of((long)(PageOf(call).Page - 1) * PageOf(call).Limit),
        ApiVariable.Limit => ApiValue.Of((long)PageOf(call).Limit),
        ApiVariable.Category => ApiValue.Of(((MarketCalls.ListJobs)call).Category),
        ApiVariable.Search => ApiValue.Of(((MarketCalls.SearchJobs)call).Words),
        ApiVariable.JobId => ApiValue.Of(JobOf(call)),
        ApiVariable.JobTitle => ApiValue.Of(((MarketCalls.PostJob)call).Title),
        ApiVariable.JobDescription => ApiValue.Of(((MarketCalls.PostJob)call).Description),
        ApiVariable.JobCategory => ApiValue.Of(((MarketCalls.PostJob)call).Category),
        ApiVariable.JobBudget => ApiValue.Of(((MarketCalls.PostJob)call).BudgetCents),
        ApiVariable.JobLocation => ApiValue.Of(((MarketCalls.PostJob)call).Location),
        ApiVariable.JobUrgency => ApiValue.Of(((MarketCalls.PostJob)call).Urgency),
        ApiVariable.ContractorId => ApiValue.Of(((MarketCalls.ViewContractor)call).ContractorId),
        ApiVariable.BidId => ApiValue.Of(BidOf(call)),
        ApiVariable.BidAmount => ApiValue.Of(((MarketCalls.PlaceBid)call).AmountCents),
        ApiVariable.BidTimeline => ApiValue.Of(((MarketCalls.PlaceBid)call).Timeline),
        ApiVariable.BidCoverLetter => ApiValue.Of(((MarketCalls.PlaceBid)call).CoverLetter),
        ApiVariable.ContractId => ApiValue.Of(ContractOf(call)),
        ApiVariable.PaymentKind => ApiValue.Of(KindOf(call) == PaymentKind.Deposit ? "DEPOSIT" : "FINAL_PAYMENT"),
        ApiVariable.PaymentAmount => ApiValue.Of(call is MarketCalls.CreateIntent intent ? intent.AmountCents : ((MarketCalls.ConfirmPayment)call).AmountCents),
        ApiVariable.IntentId => ApiValue.Of(((MarketCalls.ConfirmPayment)call).IntentId),
        ApiVariable.CompletionId => ApiValue.Of(((MarketCalls.DecideCompletion)call).CompletionId),
        ApiVariable.CompletionRating => ApiValue.Of(((MarketCalls.DecideCompletion)call).Rating),
        ApiVariable.WorkPhotos => ApiValue.Of(((MarketCalls.SubmitCompletion)call).Photos),
        ApiVariable.WorkNotes => ApiValue.Of(((MarketCalls.SubmitCompletion)call).Notes),
        ApiVariable.CancelReason => ApiValue.Of(((MarketCalls.CancelContract)call).Reason),
        ApiVariable.DisputeReason => ApiValue.Of(((MarketCalls.InitiateDispute)call).Reason),
        ApiVariable.DisputeResponse => ApiValue.Of(((MarketCalls.ContestDispute)call).Response),
        ApiVariable.DisputeWish => ApiValue.Of(WordOf(call is MarketCalls.InitiateDispute dispute ? dispute.Wish : ((MarketCalls.ContestDispute)call).Wish)),
        ApiVariable.DisputeStatus => ApiValue.Of(((MarketCalls.ListDisputes)call).Status),
        ApiVariable.DisputeId => ApiValue.Of(((MarketCalls.ResolveDispute)call).DisputeId),
        ApiVariable.DisputeRuling => ApiValue.Of(WordOf(((MarketCalls.ResolveDispute)call).Ruling)),
        ApiVariable.DisputePayout => Divided((MarketCalls.ResolveDispute)call, ((MarketCalls.ResolveDispute)call).PayoutCents),
        ApiVariable.DisputeRefund => Divided((MarketCalls.ResolveDispute)call, ((MarketCalls.ResolveDispute)call).RefundCents),
        _ => default,
    };

    /// <summary>Page from 1, and its size; 0 and 0 for calls that have none.</summary>
    public static (int Page, int Limit) PageOf(Call call) => call switch
    {
        MarketCalls.ListJobs list => (list.Page, list.Limit),
        MarketCalls.SearchJobs list => (list.Page, list.Limit),
        MarketCalls.ListMyJobs list => (list.Page, list.Limit),
        MarketCalls.ListMyBids list => (list.Page, list.Limit),
        MarketCalls.ListContracts list => (list.Page, list.Limit),
        MarketCalls.ListDisputes list => (list.Page, list.Limit),
        _ => (0, 0),
    };

    /// <summary>The job that a call is about; null where it names none.</summary>
    public static string? JobOf(Call call) => call switch
    {
        MarketCalls.ViewJob view => view.JobId,
        MarketCalls.CloseJob close => close.JobId,
        MarketCalls.ListJobBids list => list.JobId,
        MarketCalls.PlaceBid bid => bid.JobId,
        MarketCalls.AcceptBid accept => accept.JobId,
        _ => null,
    };

    /// <summary>The bid that a call is about; null where it names none.</summary>
    public static string? BidOf(Call call) => call switch
    {
        MarketCalls.WithdrawBid bid => bid.BidId,
        MarketCalls.AcceptBid bid => bid.BidId,
        MarketCalls.RejectBid bid => bid.BidId,
        _ => null,
    };

    /// <summary>The contract that a call is about; null where it names none.</summary>
    public static string? ContractOf(Call call) => call switch
    {
        MarketCalls.ViewContract view => view.ContractId,
        MarketCalls.CancelContract cancel => cancel.ContractId,
        MarketCalls.CreateIntent intent => intent.ContractId,
        MarketCalls.ConfirmPayment confirm => confirm.ContractId,
        MarketCalls.SubmitCompletion work => work.ContractId,
        MarketCalls.ViewCompletion view => view.ContractId,
        MarketCalls.DecideCompletion decide => decide.ContractId,
        MarketCalls.InitiateDispute dispute => dispute.ContractId,
        MarketCalls.ContestDispute contest => contest.ContractId,
        _ => null,
    };

    private static PaymentKind KindOf(Call call) => call is MarketCalls.CreateIntent intent ? intent.Kind : ((MarketCalls.ConfirmPayment)call).Kind;

    private static string WordOf(DisputeRuling ruling) => ruling switch
    {
        DisputeRuling.Partial => "PARTIAL",
        DisputeRuling.Redo => "REDO",
        _ => "REFUND",
    };

    // Only what is divided has parts.
    private static ApiValue Divided(MarketCalls.ResolveDispute resolve, long cents) => resolve.Ruling == DisputeRuling.Partial ? ApiValue.Of(cents) : default;
}
