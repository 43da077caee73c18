using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;

namespace Simulator.Marketplace.Payments;

/// <summary>What is due when: the deposit while the contract is ACTIVE, the final payment from the submission on; and what may move what is held.</summary>
internal static class PaymentRules
{
    public static long Due(Contract contract, string type) => type == PaymentType.Deposit ? contract.Deposit : contract.Final;

    /// <summary>What of the fee is charged with the next payment: all of it with the deposit, later what a grown price adds.</summary>
    public static long FeeDue(Contract contract) => contract.Fee - contract.FeePaid;

    public static Reply? Refusal(Contract contract, string type)
    {
        var (paid, isDue, due) = type == PaymentType.Deposit
            ? (PaymentStatus.DepositPaid, contract.Status == ContractStatus.Active, ContractStatus.Active)
            : (PaymentStatus.FullyPaid, contract.Status is ContractStatus.PendingApproval or ContractStatus.Completed, "PENDING_APPROVAL or COMPLETED");
        return LifeCycleTable.Payment.Refusal(contract.PaymentStatus, paid) ?? (isDue
            ? null
            : Refusals.Conflict("PAYMENT_NOT_DUE", $"contract is {contract.Status}, {type} is due when it is {due}"));
    }

    /// <summary>Nobody works for a deposit that is not there.</summary>
    public static Reply? UnpaidRefusal(Contract contract) => contract.PaymentStatus is PaymentStatus.DepositPaid or PaymentStatus.FullyPaid
        ? null
        : Refusals.Conflict("DEPOSIT_NOT_PAID", $"payment of the contract is {contract.PaymentStatus}, work can be submitted when it is DEPOSIT_PAID");

    /// <summary>While work is disputed its money stays where it is; otherwise no more than is held can leave.</summary>
    public static Reply? HeldRefusal(Contract contract, long amount)
    {
        if (contract.Status == ContractStatus.Disputed)
        {
            return Refusals.Conflict("MONEY_IN_DISPUTE", "contract is DISPUTED, what is held waits until the dispute is RESOLVED");
        }
        return amount <= contract.Held
            ? null
            : Refusals.Conflict("AMOUNT_EXCEEDS_HELD", $"the contract holds {contract.Held} cents, not {amount}");
    }
}
