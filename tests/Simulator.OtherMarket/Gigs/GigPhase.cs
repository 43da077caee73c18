namespace Simulator.OtherMarket.Gigs;

/// <summary>How far a gig has come.</summary>
internal enum GigPhase : byte
{
    Seeking,
    Dealt,
    Dropped,
}
