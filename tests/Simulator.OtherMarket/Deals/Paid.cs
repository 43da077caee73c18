namespace Simulator.OtherMarket.Deals;

/// <summary>What was paid for a deal.</summary>
internal enum Paid : byte
{
    Nothing,
    Deposit,
    Everything,
}
