namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A contract's price and where its money is, in cents.</summary>
internal sealed record Money(
    long Amount, long Fee, long Deposit, long Final, string PaymentStatus, long FeePaid, long Held, long Released, long Refunded, long PaidOut)
{
    /// <summary>All that ever came in for the work, wherever it is now.</summary>
    public long PaidIn => Held + Released + Refunded;
}
