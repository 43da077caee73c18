using Simulator.Model.Bindings.Words;
using static Simulator.Model.Bindings.Requests.ApiValueKind;
using static Simulator.Model.Bindings.Requests.ApiVariable;
using static Simulator.Model.Marketplace.MarketOperation;
using Operation = Simulator.Model.Marketplace.MarketOperation;

namespace Simulator.Model.Bindings.Requests;

/// <summary>All variables of bindings; docs/bindings.md has the same table.</summary>
public static class ApiVariables
{
    private static readonly Operation[] Lists = [ListJobs, SearchJobs, ListMyJobs, ListMyBids, ListContracts, ListDisputes];
    private static readonly Operation[] Intents = [CreateDepositIntent, CreateFinalIntent];
    private static readonly Operation[] Confirmations = [ConfirmDeposit, ConfirmFinal];
    private static readonly Operation[] Decisions = [ApproveCompletion, SendBackCompletion];

    public static IReadOnlyList<ApiVariableKnown> All { get; } =
    [
        new(AccountEmail, "account.email", Text, []),
        new(AccountPhone, "account.phone", Text, []),
        new(AccountPassword, "account.password", Text, []),
        new(AccountFirstName, "account.firstName", Text, []),
        new(AccountLastName, "account.lastName", Text, []),
        new(AccountRole, "account.role", Word, [], Vocabulary: ApiVocabulary.Role),
        new(AccountToken, "account.token", Text, [], MayLack: true),
        new(AccountRefreshToken, "account.refreshToken", Text, [], MayLack: true),
        new(AccountId, "account.id", Id, [], MayLack: true),
        new(Key, "key", Text, [], MayLack: true),
        new(Page, "page", Number, Lists),
        new(Offset, "offset", Number, Lists),
        new(Limit, "limit", Number, Lists),
        new(Category, "category", Word, [ListJobs], MayLack: true, ApiVocabulary.Category),
        new(Search, "search", Text, [SearchJobs]),
        new(JobId, "job.id", Id, [ViewJob, CloseJob, ListJobBids, PlaceBid, AcceptBid]),
        new(JobTitle, "job.title", Text, [PostJob]),
        new(JobDescription, "job.description", Text, [PostJob]),
        new(JobCategory, "job.category", Word, [PostJob], Vocabulary: ApiVocabulary.Category),
        new(JobBudget, "job.budget", Money, [PostJob]),
        new(JobLocation, "job.location", Text, [PostJob]),
        new(JobUrgency, "job.urgency", Word, [PostJob], Vocabulary: ApiVocabulary.Urgency),
        new(ContractorId, "contractor.id", Id, [ViewContractor]),
        new(BidId, "bid.id", Id, [WithdrawBid, AcceptBid, RejectBid]),
        new(BidAmount, "bid.amount", Money, [PlaceBid]),
        new(BidTimeline, "bid.timeline", Text, [PlaceBid]),
        new(BidCoverLetter, "bid.coverLetter", Text, [PlaceBid]),
        new(ContractId, "contract.id", Id, [ViewContract, CancelContract, .. Intents, .. Confirmations, SubmitCompletion, ViewCompletion, .. Decisions, InitiateDispute, ContestDispute]),
        new(PaymentKind, "payment.kind", Word, [.. Intents, .. Confirmations], Vocabulary: ApiVocabulary.Payment),
        new(PaymentAmount, "payment.amount", Money, [.. Intents, .. Confirmations]),
        new(IntentId, "intent.id", Id, Confirmations),
        new(CompletionId, "completion.id", Id, Decisions),
        new(CompletionRating, "completion.rating", Number, Decisions, MayLack: true),
        new(WorkPhotos, "work.photos", List, [SubmitCompletion]),
        new(WorkNotes, "work.notes", Text, [SubmitCompletion]),
        new(CancelReason, "cancel.reason", Text, [CancelContract]),
        new(DisputeReason, "dispute.reason", Text, [InitiateDispute]),
        new(DisputeResponse, "dispute.response", Text, [ContestDispute]),
        new(DisputeWish, "dispute.wish", Word, [InitiateDispute, ContestDispute], Vocabulary: ApiVocabulary.Wish),
        new(DisputeStatus, "dispute.status", Word, [ListDisputes], Vocabulary: ApiVocabulary.DisputeStatus),
        new(DisputeId, "dispute.id", Id, [ResolveDispute]),
        new(DisputeRuling, "dispute.ruling", Word, [ResolveDispute], Vocabulary: ApiVocabulary.Ruling),
        new(DisputePayout, "dispute.payout", Money, [ResolveDispute], MayLack: true),
        new(DisputeRefund, "dispute.refund", Money, [ResolveDispute], MayLack: true),
    ];

    public static ApiVariableKnown? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
