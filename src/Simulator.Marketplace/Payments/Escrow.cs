using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Payments;

/// <summary>A contract's money seen as an escrow account, which has the contract's id; in cents.</summary>
internal sealed record Escrow(
    string Id, string ContractId, string Status, long Amount, long Deposit, long Held, long Released, long Refunded, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static Escrow Of(Contract contract) => new(
        contract.Id, contract.Id, EscrowStatus.Of(contract), contract.Amount, contract.Deposit, contract.Held, contract.Released, contract.Refunded,
        contract.CreatedAt, contract.UpdatedAt);
}
