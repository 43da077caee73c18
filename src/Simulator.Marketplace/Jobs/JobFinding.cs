using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>Finding jobs by more than GET /jobs knows: by their words, by many traits at once, by likeness.</summary>
internal static class JobFinding
{
    private const int MostSimilar = 10;

    private const string Nearest =
        $"SELECT {JobSummary.Columns} FROM jobs WHERE category = $1 AND status = '{JobStatus.Open}' AND id <> $2 AND estimated_budget";

    public static void Map(Routes routes)
    {
        routes.Get("/api/jobs/search/advanced", Role.All, SearchAsync).Asks(AdvancedSearch.From).Answers(200, MarketplaceJson.Default.JobPage);
        routes.Get("/api/jobs/search/fulltext", Role.All, SearchTextAsync).Asks(TextSearch.From).Answers(200, MarketplaceJson.Default.JobPage);
        routes.Get("/api/jobs/{id}/similar", Role.All, FindSimilarAsync).Answers(200, MarketplaceJson.Default.SimilarJobs);
    }

    private static async ValueTask<Reply> SearchAsync(Call call, Session session)
    {
        Problems problems = new();
        var search = AdvancedSearch.From(call, problems);
        return problems.Refusal ?? Reply.Ok(await search.RunAsync(session).ConfigureAwait(false), MarketplaceJson.Default.JobPage);
    }

    private static async ValueTask<Reply> SearchTextAsync(Call call, Session session)
    {
        Problems problems = new();
        var search = TextSearch.From(call, problems);
        return problems.Refusal ?? Reply.Ok(await search.RunAsync(session).ConfigureAwait(false), MarketplaceJson.Default.JobPage);
    }

    // As many from either side as are asked for: a walk along an index each, however many jobs there are.
    private static async ValueTask<Reply> FindSimilarAsync(Call call, Session session)
    {
        if (await Job.FindAsync(session, call.Id).ConfigureAwait(false) is not { } job) return Refusals.NotFound("job", call.Id);
        var dearer = await session.AllAsync(
            $"{Nearest} >= $3 ORDER BY estimated_budget, seq DESC LIMIT $4", JobSummary.Read, job.Category, job.Id, job.EstimatedBudget, MostSimilar)
            .ConfigureAwait(false);
        var cheaper = await session.AllAsync(
            $"{Nearest} < $3 ORDER BY estimated_budget DESC, seq DESC LIMIT $4", JobSummary.Read, job.Category, job.Id, job.EstimatedBudget, MostSimilar)
            .ConfigureAwait(false);
        var similar = dearer.Concat(cheaper).OrderBy(other => Math.Abs(other.EstimatedBudget - job.EstimatedBudget)).Take(MostSimilar);
        return Reply.Ok(new SimilarJobs(job.Id, [.. similar]), MarketplaceJson.Default.SimilarJobs);
    }
}
