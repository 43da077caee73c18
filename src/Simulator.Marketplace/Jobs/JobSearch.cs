using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>What GET /jobs looks for. Only fixed fragments make up the SQL, so the commands stay few and prepared.</summary>
internal sealed record JobSearch(string? HomeownerId, string? Status, string? Category, long? MinBudget, long? MaxBudget, Page Page)
{
    private bool NeedsOnlyTotals => HomeownerId is null && MinBudget is null && MaxBudget is null;

    public static JobSearch From(Call call, Problems problems)
    {
        var query = call.Query;
        var isMine = query.Flag("mine", problems);
        return new JobSearch(
            isMine ? call.Caller.Id : null,
            query.Word("status", problems, JobStatus.All) ?? (isMine ? null : JobStatus.Open),
            query.Text("category", problems, 200),
            query.Whole("minBudget", problems, 0, long.MaxValue),
            query.Whole("maxBudget", problems, 0, long.MaxValue),
            Page.From(query, problems));
    }

    public JobPage Run(Session session)
    {
        var jobs = session.All(
            $"SELECT {JobSummary.Columns} FROM jobs {Where} ORDER BY created_at DESC, seq DESC LIMIT $6 OFFSET $7",
            JobSummary.Read, HomeownerId, Status, Category, MinBudget, MaxBudget, Page.Limit, Page.Offset);
        return new JobPage(jobs, Total(session), Page.Number, Page.Limit);
    }

    // Counting thousands of open jobs for every page would cost more than the page; triggers keep the totals.
    private long Total(Session session) => NeedsOnlyTotals
        ? session.Number($"SELECT coalesce(sum(jobs), 0) FROM job_totals {Where}", HomeownerId, Status, Category)
        : session.Number($"SELECT count(*) FROM jobs {Where}", HomeownerId, Status, Category, MinBudget, MaxBudget);

    private string Where => $"WHERE {(HomeownerId is null ? "$1 IS NULL" : "homeowner_id = $1")}"
        + (Status is null ? " AND $2 IS NULL" : HomeownerId is null ? " AND status = $2" : " AND +status = $2")
        + (Category is null ? " AND $3 IS NULL" : " AND category = $3")
        + (MinBudget is null ? "" : " AND +estimated_budget >= $4")
        + (MaxBudget is null ? "" : " AND +estimated_budget <= $5");
}
