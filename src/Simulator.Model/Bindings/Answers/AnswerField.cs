namespace Simulator.Model.Bindings.Answers;

/// <summary>What users learn of a thing; which thing has which, <see cref="AnswerEntities"/> knows.</summary>
public enum AnswerField : byte
{
    Id,
    Access,
    Refresh,
    JobId,
    BidId,
    ContractorId,
    ContractId,
    Category,
    Budget,
    Amount,
    Deposit,
    Final,
    Held,
    BidCount,
    Rating,
    Status,
    PaymentStatus,
    DisputeStatus,
    Total,
}
