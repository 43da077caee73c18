using System.Data.Common;

namespace Simulator.Marketplace.Market;

/// <summary>
/// How the market of a category stands, or of all, over its newest jobs; averages in cents. The average bid counts jobs that no longer take
/// bids, and is null below five of them: bidding is blind.
/// </summary>
internal sealed record MarketAnalysis(
    string? Category,
    long Jobs,
    long OpenJobs,
    long? AverageBudget,
    double? BidsPerJob,
    long? AverageBid,
    double? FilledShare)
{
    private const int FewestBids = 5;

    public static MarketAnalysis From(string? category, DbDataReader row)
    {
        var jobs = row.GetInt64(0);
        return jobs == 0
            ? new MarketAnalysis(category, 0, 0, null, null, null, null)
            : new MarketAnalysis(
                category, jobs, row.GetInt64(1), Mean(row.GetInt64(3), jobs), (double)row.GetInt64(4) / jobs,
                row.GetInt64(5) >= FewestBids ? Mean(row.GetInt64(6), row.GetInt64(5)) : null, (double)row.GetInt64(2) / jobs);
    }

    private static long Mean(long sum, long count) => (long)Math.Round((double)sum / count, MidpointRounding.AwayFromZero);
}
