namespace Simulator.Marketplace.Contracts;

/// <summary>What a contract costs, in cents: the fee comes on top of the amount, deposit and final payment make it up.</summary>
internal readonly record struct Price(long Amount)
{
    /// <summary>12 % of the amount, half a cent rounded up.</summary>
    public long Fee => ((Amount * 12) + 50) / 100;

    /// <summary>25 % of the amount, half a cent rounded up.</summary>
    public long Deposit => ((Amount * 25) + 50) / 100;

    public long Final => Amount - Deposit;
}
