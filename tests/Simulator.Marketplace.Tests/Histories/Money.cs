namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A contract's price and where its money is, in cents.</summary>
internal sealed record Money(long Amount, long Fee, long Deposit, long Final, string PaymentStatus, long Held, long Released, long Refunded);
