using Simulator.Model.Bindings.Words;
using Simulator.Model.Marketplace;
using static Simulator.Model.Bindings.Answers.AnswerField;
using static Simulator.Model.Bindings.Answers.AnswerKind;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Which fields a thing has, and which operation tells of which thing; docs/bindings.md has the same table.</summary>
public static class AnswerEntities
{
    private static readonly AnswerFieldKnown[][] Fields =
    [
        [new(Id, Text), new(Access, Text), new(Refresh, Text)],
        [new(Id, Text, true), new(Category, Word, Vocabulary: ApiVocabulary.Category), new(Budget, Money, true), new(Status, Word, Vocabulary: ApiVocabulary.JobStatus), new(BidCount, Count)],
        [new(Id, Text, true), new(JobId, Text), new(ContractorId, Text), new(Amount, Money, true), new(Status, Word, true, ApiVocabulary.BidStatus)],
        [
            new(Id, Text, true), new(JobId, Text, true), new(BidId, Text), new(Amount, Money, true), new(Deposit, Money, true), new(Final, Money, true),
            new(Status, Word, true, ApiVocabulary.ContractStatus), new(AnswerField.PaymentStatus, Word, true, ApiVocabulary.PaymentStatus), new(DisputeStatus, Word, Vocabulary: ApiVocabulary.DisputeStatus),
        ],
        [new(ContractorId, Text), new(Rating, Real, true)],
        [new(Id, Text, true)],
        [new(Status, Word, Vocabulary: ApiVocabulary.Confirmation)],
        [new(Id, Text, true), new(Status, Word, true, ApiVocabulary.CompletionStatus)],
        [new(Id, Text, true), new(ContractId, Text, true), new(Status, Word, Vocabulary: ApiVocabulary.DisputeStatus), new(Held, Money, true)],
    ];

    public static IReadOnlyList<AnswerEntity> All { get; } = Enum.GetValues<AnswerEntity>();

    /// <summary>As a binding writes it, such as <c>job</c>.</summary>
    public static string KeyOf(AnswerEntity entity) => $"{entity}".ToLowerInvariant();

    public static IReadOnlyList<AnswerFieldKnown> FieldsOf(AnswerEntity entity) => Fields[(int)entity];

    /// <summary>What an operation's answer tells of; null where nothing is learned but that it was done.</summary>
    public static AnswerEntity? Of(MarketOperation operation) => operation switch
    {
        MarketOperation.LogIn or MarketOperation.Refresh or MarketOperation.Register => AnswerEntity.Account,
        MarketOperation.ListJobs or MarketOperation.SearchJobs or MarketOperation.ListMyJobs or MarketOperation.ViewJob or MarketOperation.PostJob => AnswerEntity.Job,
        MarketOperation.ListJobBids or MarketOperation.ListMyBids or MarketOperation.PlaceBid => AnswerEntity.Bid,
        MarketOperation.AcceptBid or MarketOperation.ListContracts or MarketOperation.ViewContract => AnswerEntity.Contract,
        MarketOperation.ViewContractor => AnswerEntity.Contractor,
        MarketOperation.CreateDepositIntent or MarketOperation.CreateFinalIntent => AnswerEntity.Intent,
        MarketOperation.ConfirmDeposit or MarketOperation.ConfirmFinal => AnswerEntity.Payment,
        MarketOperation.SubmitCompletion or MarketOperation.ViewCompletion or MarketOperation.ApproveCompletion or MarketOperation.SendBackCompletion => AnswerEntity.Completion,
        MarketOperation.ListDisputes => AnswerEntity.Dispute,
        _ => null,
    };

    public static bool IsList(MarketOperation operation) => operation is
        MarketOperation.ListJobs or MarketOperation.SearchJobs or MarketOperation.ListMyJobs or MarketOperation.ListJobBids or MarketOperation.ListMyBids
        or MarketOperation.ListContracts or MarketOperation.ListDisputes;

    /// <summary>Only the id of what was made is looked at.</summary>
    public static bool IsMade(MarketOperation operation) => operation is MarketOperation.PostJob or MarketOperation.PlaceBid;

    /// <summary>Without its answer the operation is worth nothing.</summary>
    public static bool IsForItsAnswer(MarketOperation operation) =>
        IsList(operation) || operation is MarketOperation.ViewJob or MarketOperation.ViewContract or MarketOperation.ViewContractor or MarketOperation.ViewCompletion
            or MarketOperation.CreateDepositIntent or MarketOperation.CreateFinalIntent;

    /// <summary>Whether a binding has to say where a field stands in the answer to an operation; some follow from the call.</summary>
    public static bool IsNeeded(MarketOperation operation, AnswerFieldKnown field) => (operation, field.Field) switch
    {
        (_, not Id) when IsMade(operation) => false,
        (MarketOperation.AcceptBid, JobId) => false,
        (MarketOperation.ListMyBids, JobId) => true,
        _ => field.IsNeeded,
    };
}
