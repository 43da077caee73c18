using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's logit choice among the bids on a job, waiting and giving up; <see cref="ChoiceModel"/> has the utilities.</summary>
internal static class BidChoice
{
    /// <summary>True while there is something to choose: as many bids as wanted, or any bid in the last part of patience.</summary>
    public static bool IsOpen(int bidCount, OwnJob job, double elapsed, ChoiceModel model) =>
        bidCount > 0 && elapsed < 1 && (bidCount >= job.QuotesWanted || elapsed >= model.CancelFrom);

    /// <param name="most">Further bids are not considered.</param>
    /// <param name="made">What was weighed, null where nothing was to be chosen yet.</param>
    /// <returns>The index of a bid, <see cref="BidsWeighed.Wait"/> or <see cref="BidsWeighed.GiveUp"/>.</returns>
    public static int Among(List<BidSeen> bids, int most, OwnJob job, double elapsed, ChoiceModel model, ref RandomStream stream, out BidsWeighed? made)
    {
        made = null;
        if (!IsOpen(bids.Count, job, elapsed, model)) return elapsed >= 1 ? BidsWeighed.GiveUp : BidsWeighed.Wait;

        var weighed = new BidWeighed[Math.Min(bids.Count, most)];
        for (var i = 0; i < weighed.Length; i++) weighed[i] = Seen(bids[i], job);
        Span<double> weights = stackalloc double[weighed.Length + 2];
        model.Weigh(weighed, elapsed, weights);
        var picked = stream.Pick(weights);
        var choice = picked < weighed.Length ? picked : picked == weighed.Length ? BidsWeighed.Wait : BidsWeighed.GiveUp;
        made = new BidsWeighed(weighed, elapsed, choice);
        return choice;
    }

    /// <summary>A bid with what is known of its bidder.</summary>
    public static BidWeighed Seen(BidSeen bid, OwnJob job)
    {
        job.Knows(bid.ContractorId, out var rating);
        return new BidWeighed(Math.Max(1, bid.AmountCents) / (double)Math.Max(1, job.BudgetCents), rating, job.WasFirst(bid.ContractorId));
    }
}
