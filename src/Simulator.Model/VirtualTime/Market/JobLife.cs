namespace Simulator.Model.VirtualTime.Market;

/// <summary>How a job was open.</summary>
/// <param name="FirstBidAt">Null where nobody bid.</param>
/// <param name="LeftAt">When it was awarded, or closed.</param>
/// <param name="Bids">All that were placed, withdrawn ones too.</param>
/// <param name="IsAwarded">False where it was closed.</param>
public readonly record struct JobLife(TimeSpan PostedAt, TimeSpan? FirstBidAt, TimeSpan LeftAt, int Bids, bool IsAwarded);
