namespace Simulator.OtherMarket.Deals;

/// <summary>How far the work on a deal has come.</summary>
internal enum DealState : byte
{
    Running,
    Delivered,
    Closed,
}
