using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>Posting, finding, changing and closing jobs.</summary>
internal static class JobEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/jobs", Role.Homeowners, MarketplaceJson.Default.NewJob, Add).Answers(201, MarketplaceJson.Default.Job);
        routes.Get("/api/jobs", Role.All, Search).Asks(JobSearch.From).Answers(200, MarketplaceJson.Default.JobPage);
        routes.Get("/api/jobs/{id}", Role.All, View).Answers(200, MarketplaceJson.Default.JobDetail);
        routes.Patch("/api/jobs/{id}", Role.Homeowners, MarketplaceJson.Default.JobChange, Change)
            .Answers(200, MarketplaceJson.Default.Job).Refuses(403, "FORBIDDEN").Refuses(409, "JOB_NOT_OPEN");
        routes.Post("/api/jobs/{id}/close", Role.Homeowners, Close)
            .Answers(200, MarketplaceJson.Default.Job).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    private static Reply Add(Call call, NewJob body, Session session)
    {
        var id = call.NewId();
        session.Execute(
            """
            INSERT INTO jobs (id, homeowner_id, title, description, category, estimated_budget, location, urgency, scope_of_work, status,
                              created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
            """,
            id, call.Caller.Id, body.Title, body.Description, body.Category, body.EstimatedBudget, body.Location, body.Urgency, body.ScopeOfWork,
            JobStatus.Open, call.Now);
        return Reply.Created(Job.Find(session, id)!, MarketplaceJson.Default.Job);
    }

    private static Reply Search(Call call, Session session)
    {
        Problems problems = new();
        var search = JobSearch.From(call, problems);
        return problems.Refusal ?? Reply.Ok(search.Run(session), MarketplaceJson.Default.JobPage);
    }

    private static Reply View(Call call, Session session)
    {
        if (Job.Find(session, call.Id) is not { } job) return Refusals.NotFound("job", call.Id);
        var seesAll = job.HomeownerId == call.Caller.Id || call.Caller.IsAdmin;
        var bids = session.All(
            """
            SELECT id, amount, timeline, status, contractor_id FROM bids
            WHERE job_id = $1 AND status <> $2 AND ($3 OR contractor_id = $4) ORDER BY seq
            """,
            row => new JobBid(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            job.Id, Bids.BidStatus.Withdrawn, seesAll, call.Caller.Id);
        var contract = job.Status == JobStatus.Open ? null : session.One(
            "SELECT id, status FROM contracts WHERE job_id = $1 AND ($2 OR contractor_id = $3)",
            row => new JobContract(row.GetString(0), row.GetString(1)), job.Id, seesAll, call.Caller.Id);
        return Reply.Ok(new JobDetail(job, bids, contract), MarketplaceJson.Default.JobDetail);
    }

    private static Reply Change(Call call, JobChange body, Session session)
    {
        if (Own(call, session, out var job) is { } refusal) return refusal;
        if (job.Status != JobStatus.Open) return Refusals.Conflict("JOB_NOT_OPEN", $"job is {job.Status}, only while it is OPEN can it be changed");
        session.Execute(
            """
            UPDATE jobs SET title = coalesce($2, title), description = coalesce($3, description),
                            estimated_budget = coalesce($4, estimated_budget), updated_at = $5
            WHERE id = $1
            """,
            job.Id, body.Title, body.Description, body.EstimatedBudget, call.Now);
        return Reply.Ok(Job.Find(session, job.Id)!, MarketplaceJson.Default.Job);
    }

    private static Reply Close(Call call, Session session)
    {
        if (Own(call, session, out var job) is { } refusal) return refusal;
        // A contracted job ends with its contract: only an open one can be closed by itself.
        if (job.Status != JobStatus.Open) return LifeCycle.Refused("job", job.Status, JobStatus.Cancelled);
        JobStore.Move(session, job.Id, JobStatus.Cancelled, call.Now);
        Bids.BidStore.RejectPending(session, job.Id, call.Now);
        return Reply.Ok(Job.Find(session, job.Id)!, MarketplaceJson.Default.Job);
    }

    private static Reply? Own(Call call, Session session, out Job job)
    {
        job = Job.Find(session, call.Id)!;
        if (job is null) return Refusals.NotFound("job", call.Id);
        return job.HomeownerId == call.Caller.Id ? null : Refusals.NotYours("only the homeowner who posted the job may do this");
    }
}
