namespace Simulator.Model.Marketplace;

/// <summary>
/// Logit weights of a homeowner's choice among bids, waiting and cancelling (after Yoganarasimhan 2013):
/// U_bid = -Price ln(bid/budget) + Rating (rating - RatingReference) + First [first bidder]; U_wait = WaitBase - WaitSlope e;
/// U_cancel = CancelBase + CancelSlope max(0, e - CancelFrom); e = age / patience.
/// </summary>
public sealed record ChoiceModel(
    double Price, double Rating, double RatingReference, double First, double WaitBase, double WaitSlope, double CancelBase, double CancelSlope, double CancelFrom);
