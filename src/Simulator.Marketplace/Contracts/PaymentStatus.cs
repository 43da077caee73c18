namespace Simulator.Marketplace.Contracts;

/// <summary>How far a contract is paid. PARTIALLY_PAID: it ended with part of its money at the contractor and the rest given back.</summary>
internal static class PaymentStatus
{
    public const string Pending = "PENDING";
    public const string DepositPaid = "DEPOSIT_PAID";
    public const string PartiallyPaid = "PARTIALLY_PAID";
    public const string FullyPaid = "FULLY_PAID";
    public const string Refunded = "REFUNDED";

    public static readonly string[] All = [Pending, DepositPaid, PartiallyPaid, FullyPaid, Refunded];
}
