namespace Simulator.Model.Marketplace;

/// <summary>How a dispute ends, or how one of its parties would like it to end; in the order of the ways of <see cref="MarketRow.Ruling"/>.</summary>
public enum DisputeRuling : byte
{
    /// <summary>What is held is divided.</summary>
    Partial,

    /// <summary>The work is done again.</summary>
    Redo,

    /// <summary>What is held goes back to the homeowner.</summary>
    Refund,
}
