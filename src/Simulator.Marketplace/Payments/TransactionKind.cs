namespace Simulator.Marketplace.Payments;

/// <summary>The movements of money. FEE is charged with the deposit, FINAL_FEE with the final payment of a contract whose price has grown since.</summary>
internal static class TransactionKind
{
    public const string Deposit = "DEPOSIT";
    public const string Fee = "FEE";
    public const string FinalPayment = "FINAL_PAYMENT";
    public const string FinalFee = "FINAL_FEE";
    public const string Release = "RELEASE";
    public const string Refund = "REFUND";
    public const string Payout = "PAYOUT";
}
