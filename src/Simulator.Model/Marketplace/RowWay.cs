namespace Simulator.Model.Marketplace;

/// <summary>A way on from a row.</summary>
/// <param name="Name">Its key in the plan.</param>
/// <param name="Next">The row at which chance decides next; null where the way leads on to the log-out without coming back.</param>
internal readonly record struct RowWay(string Name, MarketRow? Next);
