using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Payments;

/// <summary>The states of an escrow: nothing paid, the deposit paid, all paid and waiting, ended with money at the contractor, ended with none.</summary>
internal static class EscrowStatus
{
    public const string Initialized = "INITIALIZED";
    public const string Funded = "FUNDED";
    public const string Held = "HELD";
    public const string Released = "RELEASED";
    public const string Refunded = "REFUNDED";

    public static string Of(Contract contract) => contract.PaymentStatus switch
    {
        PaymentStatus.Pending => Initialized,
        PaymentStatus.DepositPaid => Funded,
        PaymentStatus.FullyPaid when contract.Held > 0 => Held,
        PaymentStatus.Refunded => Refunded,
        _ => Released,
    };
}
