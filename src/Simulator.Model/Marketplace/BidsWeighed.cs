namespace Simulator.Model.Marketplace;

/// <summary>A choice among bids, with all that <see cref="ChoiceModel"/> looks at.</summary>
/// <param name="Elapsed">Age of the job over its owner's patience, from 0.</param>
/// <param name="Choice">Index of the bid that was taken, or <see cref="Wait"/> or <see cref="GiveUp"/>.</param>
public sealed record BidsWeighed(IReadOnlyList<BidWeighed> Bids, double Elapsed, int Choice)
{
    public const int Wait = -1;
    public const int GiveUp = -2;
}
