using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Market;

/// <summary>What is known of the market. It looks at the newest jobs only, so that it costs the same however many there are.</summary>
internal static class MarketEndpoints
{
    private const int Newest = 1_000;

    private static readonly string OfAll = Sql($"SELECT id, status, estimated_budget, bid_count FROM jobs ORDER BY seq DESC LIMIT {Newest}");

    // The index of a category begins with the status: the newest of each status hold the newest of all.
    private static readonly string OfCategory = Sql($"""
        SELECT id, status, estimated_budget, bid_count FROM ({string.Join(" UNION ALL ", JobStatus.All.Select(OfStatus))}) AS candidates
        ORDER BY seq DESC LIMIT {Newest}
        """);

    public static void Map(Routes routes) =>
        routes.Get("/api/market/analysis", Role.All, AnalyseAsync).Asks(CategoryOf).Answers(200, MarketplaceJson.Default.MarketAnalysis);

    private static async ValueTask<Reply> AnalyseAsync(Call call, Session session)
    {
        Problems problems = new();
        var category = CategoryOf(call, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var analysis = category is null
            ? await session.OneAsync(OfAll, row => MarketAnalysis.From(null, row)).ConfigureAwait(false)
            : await session.OneAsync(OfCategory, row => MarketAnalysis.From(category, row), category).ConfigureAwait(false);
        return Reply.Ok(analysis!, MarketplaceJson.Default.MarketAnalysis);
    }

    private static string? CategoryOf(Call call, Problems problems) => call.Query.Text("category", problems, 200);

    private static string OfStatus(string status) => $"""
        SELECT * FROM (SELECT id, seq, status, estimated_budget, bid_count FROM jobs WHERE status = '{status}' AND category = $1
                       ORDER BY created_at DESC, seq DESC LIMIT {Newest}) AS jobs_{status}
        """;

    private static string Sql(string newest) => $"""
        WITH newest AS ({newest}),
             rivals AS (SELECT amount FROM newest CROSS JOIN bids
                        WHERE job_id = newest.id AND newest.status <> '{JobStatus.Open}' AND bids.status <> '{BidStatus.Withdrawn}')
        SELECT count(*), count(*) FILTER (WHERE status = '{JobStatus.Open}'),
               count(*) FILTER (WHERE status IN ('{JobStatus.Contracted}', '{JobStatus.Completed}')),
               CAST(coalesce(sum(estimated_budget), 0) AS BIGINT), CAST(coalesce(sum(bid_count), 0) AS BIGINT),
               (SELECT count(*) FROM rivals), (SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM rivals)
        FROM newest
        """;
}
