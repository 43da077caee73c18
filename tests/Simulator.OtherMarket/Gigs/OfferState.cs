namespace Simulator.OtherMarket.Gigs;

/// <summary>What the client has said to an offer.</summary>
internal enum OfferState : byte
{
    Waiting,
    Taken,
    TurnedDown,
}
