using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance.Statistics;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// What came out of the users' conduct for the market, as shares with their intervals. They depend on the target too: they are held against a prediction where there is one,
/// and decide nothing.
/// </summary>
internal static class BusinessClaims
{
    public const string Match = "jobs that end with a contract";
    public const string Late = "bids that came too late";

    /// <param name="can">Of what the target cannot do nothing is said.</param>
    public static IEnumerable<Evidence> Of(RunRecord record, IReadOnlyDictionary<string, double> predictions, MarketCapabilities can)
    {
        var (accepted, closed) = (Count(MarketEventKind.BidAccepted), Count(MarketEventKind.JobClosed));
        var bids = record.Series.Where(series => record.Steps[series.Key.Step] == MarketSteps.PlaceBid).ToList();
        var (placed, late) = (bids.Sum(one => one.Response.Count), bids.Where(one => one.Key.Outcome == OutcomeClass.BusinessConflict).Sum(one => one.Response.Count));
        var (back, approved, disputed) = (Count(MarketEventKind.WorkSentBack), Count(MarketEventKind.WorkApproved), Count(MarketEventKind.DisputeOpened));
        var judged = back + approved + disputed;
        if (Has(MarketOperation.AcceptBid, MarketOperation.CloseJob)) yield return Share(Match, accepted, accepted + closed);
        if (Has(MarketOperation.PlaceBid)) yield return Share(Late, late, placed);
        if (Has(MarketOperation.ApproveCompletion, MarketOperation.SendBackCompletion)) yield return Share("work that was sent back", back, judged);
        if (Has(MarketOperation.ApproveCompletion, MarketOperation.InitiateDispute)) yield return Share("work that was disputed", disputed, judged);

        bool Has(params ReadOnlySpan<MarketOperation> operations)
        {
            foreach (var operation in operations)
                if (can.Lacks(operation)) return false;
            return true;
        }

        long Count(MarketEventKind kind) => (int)kind < record.Events.Count ? record.Events[(int)kind] : 0;

        Evidence Share(string name, long taken, long of)
        {
            var evidence = new Evidence(name, "Wilson interval", of);
            if (of == 0) return evidence.Needs(1);
            var (low, high) = Wilson.Interval(taken, of);
            var measured = $"{Say.Share((double)taken / of)}, 95 % interval {Say.Share(low)} to {Say.Share(high)}";
            return evidence with
            {
                Statistic = (double)taken / of,
                Detail = predictions.TryGetValue(name, out var predicted)
                    ? $"{measured}, predicted {Say.Share(predicted)}{(predicted < low || predicted > high ? ", which lies outside" : "")}"
                    : measured,
            };
        }
    }
}
