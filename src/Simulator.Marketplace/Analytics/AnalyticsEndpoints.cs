using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Analytics;

/// <summary>Figures of jobs, bids and money: the marketplace's for an ADMIN, their own for others.</summary>
internal static class AnalyticsEndpoints
{
    private const int MostCategories = 20;

    public static void Map(Routes routes)
    {
        routes.Get("/api/analytics/overview", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Overview);
        routes.Get("/api/analytics/jobs", Role.All, ViewJobsAsync).Answers(200, MarketplaceJson.Default.JobAnalytics);
        routes.Get("/api/analytics/bids", Role.All, ViewBidsAsync).Answers(200, MarketplaceJson.Default.BidAnalytics);
        routes.Get("/api/analytics/revenue", Role.All, ViewRevenueAsync).Answers(200, MarketplaceJson.Default.Revenue);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        var scope = AnalyticsScope.Of(call.Caller);
        var jobs = await StatusFigures.OfAsync(session, "jobs", scope.Jobs, scope.Arguments).ConfigureAwait(false);
        var bids = await StatusFigures.OfAsync(session, "bids", scope.Bids, scope.Arguments).ConfigureAwait(false);
        var contracts = await StatusFigures.OfAsync(session, "contracts", scope.Contracts, scope.Arguments).ConfigureAwait(false);
        Overview overview = new(
            scope.Name, AnalyticsScope.Newest, jobs.Count(), jobs.Count(JobStatus.Open), bids.Count(), bids.Count(BidStatus.Pending), contracts.Count(),
            contracts.Count() - contracts.Count(ContractStatus.Completed, ContractStatus.Cancelled), contracts.Count(ContractStatus.Completed));
        return Reply.Ok(overview, MarketplaceJson.Default.Overview);
    }

    private static async ValueTask<Reply> ViewJobsAsync(Call call, Session session)
    {
        var scope = AnalyticsScope.Of(call.Caller);
        var jobs = await StatusFigures.OfAsync(session, "jobs", scope.Jobs, scope.Arguments, "estimated_budget", "bid_count").ConfigureAwait(false);
        var categories = await session.AllAsync(
            $"""
            SELECT category, count(*) FROM (SELECT category FROM {scope.Jobs}) AS seen
            GROUP BY category ORDER BY count(*) DESC, category LIMIT {MostCategories}
            """,
            row => new CategoryCount(row.GetString(0), row.GetInt64(1)), scope.Arguments).ConfigureAwait(false);
        JobAnalytics analytics = new(
            scope.Name, AnalyticsScope.Newest, jobs.Count(), jobs.ByStatus(), categories, jobs.Mean(0),
            StatusFiguresSums.Ratio(jobs.Sum(1), jobs.Count()));
        return Reply.Ok(analytics, MarketplaceJson.Default.JobAnalytics);
    }

    private static async ValueTask<Reply> ViewBidsAsync(Call call, Session session)
    {
        var scope = AnalyticsScope.Of(call.Caller);
        var bids = await StatusFigures.OfAsync(session, "bids", scope.Bids, scope.Arguments, "amount").ConfigureAwait(false);
        BidAnalytics analytics = new(
            scope.Name, AnalyticsScope.Newest, bids.Count(), bids.ByStatus(), bids.Mean(0),
            StatusFiguresSums.Ratio(bids.Count(BidStatus.Accepted), bids.Count()));
        return Reply.Ok(analytics, MarketplaceJson.Default.BidAnalytics);
    }

    private static async ValueTask<Reply> ViewRevenueAsync(Call call, Session session)
    {
        var scope = AnalyticsScope.Of(call.Caller);
        var contracts = await StatusFigures.OfAsync(
            session, "contracts", scope.Contracts, scope.Arguments, "amount", "fee_paid", "held", "released", "refunded", "paid_out").ConfigureAwait(false);
        Revenue revenue = new(
            scope.Name, AnalyticsScope.Newest, contracts.Count(), contracts.ByStatus(), contracts.Sum(0), contracts.Sum(1), contracts.Sum(2),
            contracts.Sum(3), contracts.Sum(4), contracts.Sum(5));
        return Reply.Ok(revenue, MarketplaceJson.Default.Revenue);
    }
}
