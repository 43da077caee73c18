namespace Simulator.OtherMarket.People;

/// <summary>What somebody does here.</summary>
internal enum PersonKind : byte
{
    /// <summary>Posts gigs and pays for them.</summary>
    Client,

    /// <summary>Makes offers and does the work.</summary>
    Maker,
}
