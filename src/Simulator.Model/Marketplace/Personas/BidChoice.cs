using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's logit choice among the bids on a job, waiting and giving up; <see cref="ChoiceModel"/> has the utilities.</summary>
internal static class BidChoice
{
    public const int Wait = -1;
    public const int GiveUp = -2;

    /// <summary>Further bids are not considered.</summary>
    public const int Most = 30;

    /// <summary>True while there is something to choose: as many bids as wanted, or any bid in the last part of patience.</summary>
    public static bool IsOpen(int bidCount, OwnJob job, double elapsed, ChoiceModel model) =>
        bidCount > 0 && elapsed < 1 && (bidCount >= job.QuotesWanted || elapsed >= model.CancelFrom);

    /// <returns>The index of a bid, <see cref="Wait"/> or <see cref="GiveUp"/>.</returns>
    public static int Among(List<BidSeen> bids, OwnJob job, double elapsed, ChoiceModel model, ref RandomStream stream)
    {
        if (!IsOpen(bids.Count, job, elapsed, model)) return elapsed >= 1 ? GiveUp : Wait;

        var count = Math.Min(bids.Count, Most);
        Span<double> weights = stackalloc double[count + 2];
        for (var i = 0; i < count; i++) weights[i] = Math.Exp(Utility(bids[i], job, model));
        weights[count] = Math.Exp(model.WaitBase - (model.WaitSlope * elapsed));
        weights[count + 1] = Math.Exp(model.CancelBase + (model.CancelSlope * Math.Max(0, elapsed - model.CancelFrom)));
        var choice = stream.Pick(weights);
        return choice < count ? choice : choice == count ? Wait : GiveUp;
    }

    /// <summary>How much a bid is liked; a record that was not looked up, or has no ratings, counts as the reference.</summary>
    public static double Utility(BidSeen bid, OwnJob job, ChoiceModel model)
    {
        job.Knows(bid.ContractorId, out var rating);
        return (-model.Price * Math.Log(Math.Max(1, bid.AmountCents) / (double)Math.Max(1, job.BudgetCents)))
            + (model.Rating * ((rating ?? model.RatingReference) - model.RatingReference))
            + (bid.ContractorId == job.FirstBidder ? model.First : 0);
    }
}
