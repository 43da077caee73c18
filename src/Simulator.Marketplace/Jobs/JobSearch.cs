using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>What GET /jobs looks for. Only fixed fragments make up the SQL, so the commands stay few and prepared.</summary>
internal sealed record JobSearch(string? HomeownerId, string? Status, string? Category, string? ZipCode, long? MinBudget, long? MaxBudget, Page Page)
{
    /// <summary>The newest posting that it may find, in Unix milliseconds; null for any.</summary>
    public long? Newest { get; init; }

    private bool NeedsOnlyTotals => HomeownerId is null && ZipCode is null && MinBudget is null && MaxBudget is null && Newest is null;

    public static JobSearch From(Call call, Problems problems)
    {
        var query = call.Query;
        var isMine = query.Flag("mine", problems);
        return new JobSearch(
            isMine ? call.Caller.Id : null,
            query.Word("status", problems, JobStatus.All) ?? (isMine ? null : JobStatus.Open),
            query.Text("category", problems, 200),
            query.Text("zipCode", problems, 20),
            query.Whole("minBudget", problems, 0, long.MaxValue),
            query.Whole("maxBudget", problems, 0, long.MaxValue),
            Page.From(query, problems));
    }

    public async ValueTask<JobPage> RunAsync(Session session)
    {
        var total = await TotalAsync(session).ConfigureAwait(false);
        var where = Where(session.Dialect);
        var jobs = await session.AllAsync(
            $"SELECT {JobSummary.Columns} FROM jobs {where.Where} ORDER BY created_at DESC, seq DESC {Page.Of(where)}", JobSummary.Read, where.Arguments)
            .ConfigureAwait(false);
        return new JobPage(jobs, total, Page.Number, Page.Limit);
    }

    // Counting thousands of open jobs for every page would cost more than the page; triggers keep the totals.
    private ValueTask<long> TotalAsync(Session session)
    {
        var where = Where(session.Dialect);
        return NeedsOnlyTotals
            ? session.NumberAsync($"SELECT coalesce(sum(jobs), 0) FROM job_totals {where.Where}", where.Arguments)
            : session.NumberAsync($"SELECT count(*) FROM jobs {where.Where}", where.Arguments);
    }

    private Conditions Where(Dialect dialect) => new Conditions()
        .And("homeowner_id =", HomeownerId)
        .And(HomeownerId is null ? "status =" : $"{dialect.Unindexed}status =", Status)
        .And("category =", Category)
        .And("created_at <=", Newest)
        .And("zip_code =", ZipCode)
        .And($"{dialect.Unindexed}estimated_budget >=", MinBudget)
        .And($"{dialect.Unindexed}estimated_budget <=", MaxBudget);
}
