using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>Posting, finding, changing and closing jobs.</summary>
internal static class JobEndpoints
{
    /// <param name="cached">Answers reads that were answered before; null: each asks the database.</param>
    public static void Map(Routes routes, CachedJobs? cached)
    {
        routes.Post("/api/jobs", Role.Homeowners, MarketplaceJson.Default.NewJob, AddAsync).Answers(201, MarketplaceJson.Default.Job);
        routes.Get("/api/jobs", Role.All, SearchAsync, cached is null ? null : cached.ListAsync)
            .Asks(JobSearch.From).Answers(200, MarketplaceJson.Default.JobPage);
        routes.Get("/api/jobs/{id}", Role.All, ViewAsync, cached is null ? null : cached.ViewAsync).Answers(200, MarketplaceJson.Default.JobDetail);
        routes.Patch("/api/jobs/{id}", Role.Homeowners, MarketplaceJson.Default.JobChange, ChangeAsync)
            .Answers(200, MarketplaceJson.Default.Job).Refuses(403, "FORBIDDEN").Refuses(409, "JOB_NOT_OPEN");
        routes.Post("/api/jobs/{id}/close", Role.Homeowners, CloseAsync)
            .Answers(200, MarketplaceJson.Default.Job).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    private static async ValueTask<Reply> AddAsync(Call call, NewJob body, Session session)
    {
        var id = call.NewId();
        await session.ExecuteAsync(
            """
            INSERT INTO jobs (id, homeowner_id, title, description, category, estimated_budget, location, zip_code, urgency, scope_of_work, words, status,
                              created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
            """,
            id, call.Caller.Id, body.Title, body.Description, body.Category, body.EstimatedBudget, body.Location, ZipCode.In(body.Location!),
            body.Urgency, body.ScopeOfWork, JobWords.In(body.Title, body.Description, body.Category, body.Location, body.ScopeOfWork),
            JobStatus.Open, call.Now).ConfigureAwait(false);
        id = await IdCollision.OfJobAsync(session, call, id).ConfigureAwait(false);
        session.Touched?.Listed(id, body.Category!);
        return Reply.Created((await Job.FindAsync(session, id).ConfigureAwait(false))!, MarketplaceJson.Default.Job);
    }

    private static async ValueTask<Reply> SearchAsync(Call call, Session session)
    {
        Problems problems = new();
        var search = JobSearch.From(call, problems);
        if (problems.Refusal is { } refusal) return refusal;
        var page = await (search with { Newest = StaleList.Newest(call) }).RunAsync(session).ConfigureAwait(false);
        return Reply.Ok(page, MarketplaceJson.Default.JobPage);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        if (await Job.FindAsync(session, call.Id).ConfigureAwait(false) is not { } job) return Refusals.NotFound("job", call.Id);
        var seesAll = job.HomeownerId == call.Caller.Id || call.Caller.IsAdmin;
        var visible = new Conditions().And("job_id =", job.Id).And("contractor_id =", seesAll ? null : call.Caller.Id);
        var contract = job.Status == JobStatus.Open
            ? null
            : await session.OneAsync($"SELECT id, status FROM contracts {visible.Where} ORDER BY seq", JobContract.Read, visible.Arguments).ConfigureAwait(false);
        visible.And("status <>", Bids.BidStatus.Withdrawn);
        var bids = await session.AllAsync($"SELECT {JobBid.Columns} FROM bids {visible.Where} ORDER BY seq", JobBid.Read, visible.Arguments)
            .ConfigureAwait(false);
        return Reply.Ok(new JobDetail(job, bids, contract), MarketplaceJson.Default.JobDetail);
    }

    private static async ValueTask<Reply> ChangeAsync(Call call, JobChange body, Session session)
    {
        var (job, refusal) = await LockOwnAsync(call, session).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (job.Status != JobStatus.Open) return Refusals.Conflict("JOB_NOT_OPEN", $"job is {job.Status}, only while it is OPEN can it be changed");
        var (title, description) = (body.Title ?? job.Title, body.Description ?? job.Description);
        await session.ExecuteAsync(
            "UPDATE jobs SET title = $2, description = $3, estimated_budget = $4, words = $5, updated_at = $6 WHERE id = $1",
            job.Id, title, description, body.EstimatedBudget ?? job.EstimatedBudget,
            JobWords.In(title, description, job.Category, job.Location, job.ScopeOfWork), call.Now).ConfigureAwait(false);
        session.Touched?.Listed(job.Id, job.Category);
        return Reply.Ok((await Job.FindAsync(session, job.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Job);
    }

    private static async ValueTask<Reply> CloseAsync(Call call, Session session)
    {
        var (job, refusal) = await LockOwnAsync(call, session).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        // A contracted job ends with its contract: only an open one can be closed by itself.
        if (job.Status != JobStatus.Open) return LifeCycle.Refused("job", job.Status, JobStatus.Cancelled);
        await JobStore.MoveAsync(session, job.Id, JobStatus.Cancelled, call.Now).ConfigureAwait(false);
        await Bids.BidStore.RejectPendingAsync(session, job.Id, call.Now).ConfigureAwait(false);
        return Reply.Ok((await Job.FindAsync(session, job.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Job);
    }

    private static async ValueTask<Found<Job>> LockOwnAsync(Call call, Session session)
    {
        if (await Job.LockAsync(session, call.Id).ConfigureAwait(false) is not { } job) return Refusals.NotFound("job", call.Id);
        return job.HomeownerId == call.Caller.Id ? job : Refusals.NotYours("only the homeowner who posted the job may do this");
    }
}
