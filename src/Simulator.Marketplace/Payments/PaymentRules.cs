using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;

namespace Simulator.Marketplace.Payments;

/// <summary>When a payment is due: the deposit while the contract is ACTIVE, the final payment once it is COMPLETED.</summary>
internal static class PaymentRules
{
    public static long Due(Contract contract, string type) => type == PaymentType.Deposit ? contract.Deposit : contract.Final;

    public static Reply? Refusal(Contract contract, string type)
    {
        var (paid, due) = type == PaymentType.Deposit
            ? (PaymentStatus.DepositPaid, ContractStatus.Active)
            : (PaymentStatus.FullyPaid, ContractStatus.Completed);
        return LifeCycleTable.Payment.Refusal(contract.PaymentStatus, paid) ?? (contract.Status == due
            ? null
            : Refusals.Conflict("PAYMENT_NOT_DUE", $"contract is {contract.Status}, {type} is due when it is {due}"));
    }
}
