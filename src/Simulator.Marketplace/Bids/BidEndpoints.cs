using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>Making and reading bids. Bidding is blind: a contractor sees no bid but their own.</summary>
internal static class BidEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/bids", Role.Contractors, MarketplaceJson.Default.NewBid, Add);
        routes.Get("/api/bids", Role.Contractors, ListOwn);
        routes.Get("/api/bids/{id}", Role.All, View);
        routes.Get("/api/jobs/{id}/bids", Role.All, ListOfJob);
    }

    private static Reply Add(Call call, NewBid body, Session session)
    {
        if (Job.Find(session, body.JobId!) is not { } job) return Refusals.NotFound("job", body.JobId!);
        if (session.Number("SELECT count(*) FROM bids WHERE job_id = $1 AND contractor_id = $2", job.Id, call.Caller.Id) > 0)
        {
            return Refusals.Conflict("BID_ALREADY_EXISTS", "you have made a bid for this job before");
        }
        if (job.Status != JobStatus.Open) return Refusals.Conflict("JOB_NOT_OPEN", $"job is {job.Status}, only while it is OPEN does it take bids");

        var id = call.NewId();
        session.Execute(
            """
            INSERT INTO bids (id, job_id, contractor_id, amount, timeline, cover_letter, status, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            """,
            id, job.Id, call.Caller.Id, body.Amount, body.Timeline, body.CoverLetter, BidStatus.Pending, call.Now);
        JobStore.CountBids(session, job.Id, +1);
        return Reply.Created(Bid.Find(session, id)!, MarketplaceJson.Default.Bid);
    }

    private static Reply ListOwn(Call call, Session session)
    {
        Problems problems = new();
        var status = call.Query.Word("status", problems, BidStatus.All);
        var page = Page.From(call.Query, problems);
        if (problems.Refusal is { } refusal) return refusal;

        const string Where = "WHERE contractor_id = $1 AND ($2 IS NULL OR bids.status = $2)";
        var bids = session.All(
            $"SELECT {OwnBid.Columns} FROM bids JOIN jobs ON jobs.id = job_id {Where} ORDER BY bids.created_at DESC, bids.seq DESC LIMIT $3 OFFSET $4",
            OwnBid.Read, call.Caller.Id, status, page.Limit, page.Offset);
        var total = session.Number($"SELECT count(*) FROM bids {Where}", call.Caller.Id, status);
        return Reply.Ok(new OwnBidPage(bids, total, page.Number, page.Limit), MarketplaceJson.Default.OwnBidPage);
    }

    private static Reply View(Call call, Session session)
    {
        if (Bid.Find(session, call.Id) is not { } bid) return Refusals.NotFound("bid", call.Id);
        var isVisible = bid.ContractorId == call.Caller.Id || call.Caller.IsAdmin || Job.Find(session, bid.JobId)!.HomeownerId == call.Caller.Id;
        return isVisible
            ? Reply.Ok(bid, MarketplaceJson.Default.Bid)
            : Refusals.NotYours("only the bidder and the homeowner who posted the job may see a bid");
    }

    private static Reply ListOfJob(Call call, Session session)
    {
        if (Job.Find(session, call.Id) is not { } job) return Refusals.NotFound("job", call.Id);
        var bids = session.All(
            $"SELECT {ListedBid.Columns} FROM bids WHERE job_id = $1 AND ($2 OR contractor_id = $3) ORDER BY seq",
            ListedBid.Read, job.Id, job.HomeownerId == call.Caller.Id || call.Caller.IsAdmin, call.Caller.Id);
        return Reply.Ok(new JobBids(job.Id, job.BidCount, bids), MarketplaceJson.Default.JobBids);
    }
}
