namespace Simulator.Model.Marketplace;

/// <summary>
/// Logit weights of a homeowner's choice among bids, waiting and cancelling (after Yoganarasimhan 2013):
/// U_bid = -Price ln(bid/budget) + Rating (rating - RatingReference) + First [first bidder]; U_wait = WaitBase - WaitSlope e;
/// U_cancel = CancelBase + CancelSlope max(0, e - CancelFrom); e = age / patience. A bidder without a known rating counts as the reference.
/// </summary>
public sealed record ChoiceModel(
    double Price, double Rating, double RatingReference, double First, double WaitBase, double WaitSlope, double CancelBase, double CancelSlope, double CancelFrom)
{
    /// <summary>Weights of all bids in their order, then of waiting, then of giving up: e to the power of each utility.</summary>
    /// <param name="weights">Two longer than the list of bids.</param>
    public void Weigh(ReadOnlySpan<BidWeighed> bids, double elapsed, Span<double> weights)
    {
        for (var i = 0; i < bids.Length; i++) weights[i] = Math.Exp(Utility(bids[i]));
        weights[bids.Length] = Math.Exp(WaitBase - (WaitSlope * elapsed));
        weights[bids.Length + 1] = Math.Exp(CancelBase + (CancelSlope * Math.Max(0, elapsed - CancelFrom)));
    }

    /// <summary>How much a bid is liked.</summary>
    public double Utility(BidWeighed bid) =>
        (-Price * Math.Log(bid.PriceRatio)) + (Rating * ((bid.Rating ?? RatingReference) - RatingReference)) + (bid.IsFirst ? First : 0);
}
