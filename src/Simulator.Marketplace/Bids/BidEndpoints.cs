using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>Making and reading bids. Bidding is blind: a contractor sees no bid but their own.</summary>
internal static class BidEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/bids", Role.Contractors, MarketplaceJson.Default.NewBid, AddAsync)
            .Answers(201, MarketplaceJson.Default.Bid).Refuses(404, "NOT_FOUND").Refuses(409, "BID_ALREADY_EXISTS", "JOB_NOT_OPEN");
        routes.Get("/api/bids", Role.Contractors, ListOwnAsync).Asks(Asked).Answers(200, MarketplaceJson.Default.OwnBidPage);
        routes.Get("/api/bids/{id}", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Bid).Refuses(403, "FORBIDDEN");
        routes.Get("/api/jobs/{id}/bids", Role.All, ListOfJobAsync).Answers(200, MarketplaceJson.Default.JobBids);
    }

    private static async ValueTask<Reply> AddAsync(Call call, NewBid body, Session session)
    {
        if (await Job.LockAsync(session, body.JobId!).ConfigureAwait(false) is not { } job) return Refusals.NotFound("job", body.JobId!);
        if (await session.NumberAsync("SELECT count(*) FROM bids WHERE job_id = $1 AND contractor_id = $2", job.Id, call.Caller.Id).ConfigureAwait(false) > 0)
        {
            return Refusals.Conflict("BID_ALREADY_EXISTS", "you have made a bid for this job before");
        }
        if (job.Status != JobStatus.Open) return Refusals.Conflict("JOB_NOT_OPEN", $"job is {job.Status}, only while it is OPEN does it take bids");

        var id = call.NewId();
        await session.ExecuteAsync(
            """
            INSERT INTO bids (id, job_id, contractor_id, amount, timeline, cover_letter, status, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            """,
            id, job.Id, call.Caller.Id, body.Amount, body.Timeline, body.CoverLetter, BidStatus.Pending, call.Now).ConfigureAwait(false);
        await JobStore.CountBidsAsync(session, job.Id, +1).ConfigureAwait(false);
        id = await IdCollision.OfBidAsync(session, call, job.Id, id).ConfigureAwait(false);
        return Reply.Created((await Bid.FindAsync(session, id).ConfigureAwait(false))!, MarketplaceJson.Default.Bid);
    }

    private static (string? Status, Page Page) Asked(Call call, Problems problems) =>
        (call.Query.Word("status", problems, BidStatus.All), Page.From(call.Query, problems));

    private static async ValueTask<Reply> ListOwnAsync(Call call, Session session)
    {
        Problems problems = new();
        var (status, page) = Asked(call, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var where = new Conditions().And("contractor_id =", call.Caller.Id).And("bids.status =", status).And("bids.created_at <=", StaleList.Newest(call));
        var (bids, total) = await page.ReadAsync(
            session, "bids", $"SELECT {OwnBid.Columns} FROM bids JOIN jobs ON jobs.id = job_id", where, "bids.created_at DESC, bids.seq DESC", OwnBid.Read).ConfigureAwait(false);
        return Reply.Ok(new OwnBidPage(bids, total, page.Number, page.Limit), MarketplaceJson.Default.OwnBidPage);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        if (await Bid.FindAsync(session, call.Id).ConfigureAwait(false) is not { } bid) return Refusals.NotFound("bid", call.Id);
        var isVisible = bid.ContractorId == call.Caller.Id || call.Caller.IsAdmin
            || (await Job.FindAsync(session, bid.JobId).ConfigureAwait(false))!.HomeownerId == call.Caller.Id;
        return isVisible
            ? Reply.Ok(bid, MarketplaceJson.Default.Bid)
            : Refusals.NotYours("only the bidder and the homeowner who posted the job may see a bid");
    }

    private static async ValueTask<Reply> ListOfJobAsync(Call call, Session session)
    {
        if (await Job.FindAsync(session, call.Id).ConfigureAwait(false) is not { } job) return Refusals.NotFound("job", call.Id);
        var seesAll = job.HomeownerId == call.Caller.Id || call.Caller.IsAdmin;
        var where = new Conditions()
            .And("job_id =", job.Id).And("contractor_id =", seesAll ? null : call.Caller.Id).And("created_at <=", StaleList.Newest(call));
        var bids = await session.AllAsync($"SELECT {ListedBid.Columns} FROM bids {where.Where} ORDER BY seq", ListedBid.Read, where.Arguments)
            .ConfigureAwait(false);
        return Reply.Ok(new JobBids(job.Id, job.BidCount, bids), MarketplaceJson.Default.JobBids);
    }
}
