namespace Simulator.Marketplace.Payments;

/// <summary>What a payment is for.</summary>
internal static class PaymentType
{
    public const string Deposit = "DEPOSIT";
    public const string FinalPayment = "FINAL_PAYMENT";

    public static readonly string[] All = [Deposit, FinalPayment];
}
