namespace Simulator.Model.Marketplace;

/// <summary>A contract as one of its parties saw it in an answer.</summary>
/// <param name="AmountCents">The price, without the platform's fee.</param>
/// <param name="DepositCents">Due before the work.</param>
/// <param name="FinalCents">Due after the approval.</param>
/// <param name="Status">The target's word, such as <c>ACTIVE</c>.</param>
/// <param name="PaymentStatus">The target's word, such as <c>DEPOSIT_PAID</c>.</param>
public sealed record ContractSeen(
    string ContractId, string JobId, string BidId, long AmountCents, long DepositCents, long FinalCents, string Status, string PaymentStatus)
{
    /// <summary>The target's word for the state of its latest dispute, such as <c>OPEN</c>; null where there is none.</summary>
    public string? DisputeStatus { get; init; }
}
