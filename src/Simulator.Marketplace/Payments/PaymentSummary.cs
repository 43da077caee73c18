using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Payments;

/// <summary>Where all money of a contract is, in cents: what was charged by the movements, and what is still to be charged.</summary>
internal sealed record PaymentSummary(
    string ContractId,
    string Status,
    string PaymentStatus,
    long Amount,
    long Fee,
    long Deposit,
    long Final,
    long Charged,
    long FeePaid,
    long Held,
    long Released,
    long Refunded,
    long PaidOut,
    long Outstanding)
{
    public static PaymentSummary Of(Contract contract, long charged) => new(
        contract.Id, contract.Status, contract.PaymentStatus, contract.Amount, contract.Fee, contract.Deposit, contract.Final, charged, contract.FeePaid,
        contract.Held, contract.Released, contract.Refunded, contract.PaidOut, OutstandingOf(contract));

    private static long OutstandingOf(Contract contract) => contract switch
    {
        { Status: ContractStatus.Cancelled } => 0,
        { PaymentStatus: Contracts.PaymentStatus.Pending } => contract.Amount + contract.Fee,
        { PaymentStatus: Contracts.PaymentStatus.DepositPaid } => contract.Final + PaymentRules.FeeDue(contract),
        _ => 0,
    };
}
