namespace Simulator.OtherMarket;

/// <summary>What has happened so far: what users were told has to add up to it.</summary>
internal sealed record Tally(
    int People, int Sessions, int Gigs, int GigsDropped, int Offers, int Deals, int Deposits, int Settlements, int Deliveries, int Approved, int SentBack);
