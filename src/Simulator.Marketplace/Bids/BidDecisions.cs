using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>What ends a pending bid: its homeowner accepts or rejects it, its contractor withdraws it. Who decides holds the job.</summary>
internal static class BidDecisions
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/bids/{id}/accept", Role.Homeowners, AcceptAsync)
            .Answers(201, MarketplaceJson.Default.BidAccepted).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
        routes.Post("/api/bids/{id}/reject", Role.Homeowners, RejectAsync)
            .Answers(200, MarketplaceJson.Default.Bid).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
        routes.Post("/api/bids/{id}/withdraw", Role.Contractors, WithdrawAsync)
            .Answers(200, MarketplaceJson.Default.Bid).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    // One transaction, since everything in it must be seen together: bid, its rivals, job and contract.
    private static async ValueTask<Reply> AcceptAsync(Call call, Session session)
    {
        var (found, refusal) = await OfOwnJobAsync(call, session, BidStatus.Accepted).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var (bid, job) = found;
        if (LifeCycleTable.Job.Refusal(job.Status, JobStatus.Contracted) is { } conflict) return conflict;

        await BidStore.MoveAsync(session, bid.Id, BidStatus.Accepted, call.Now).ConfigureAwait(false);
        var contract = await ContractStore.AddAsync(session, call, job, bid).ConfigureAwait(false);
        await DoubleAccept.StrikeAsync(session, call, contract).ConfigureAwait(false);
        await BidStore.RejectPendingAsync(session, job.Id, call.Now).ConfigureAwait(false);
        await JobStore.MoveAsync(session, job.Id, JobStatus.Contracted, call.Now).ConfigureAwait(false);
        return Reply.Created(new BidAccepted(contract, bid.Id), MarketplaceJson.Default.BidAccepted);
    }

    private static async ValueTask<Reply> RejectAsync(Call call, Session session)
    {
        var (found, refusal) = await OfOwnJobAsync(call, session, BidStatus.Rejected).ConfigureAwait(false);
        return refusal ?? await MovedAsync(call, session, found.Bid, BidStatus.Rejected).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> WithdrawAsync(Call call, Session session)
    {
        var (found, refusal) = await LockAsync(call, session).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var bid = found.Bid;
        if (bid.ContractorId != call.Caller.Id) return Refusals.NotYours("only the bidder may withdraw a bid");
        if (LifeCycleTable.Bid.Refusal(bid.Status, BidStatus.Withdrawn) is { } conflict) return conflict;
        await JobStore.CountBidsAsync(session, bid.JobId, -1).ConfigureAwait(false);
        return await MovedAsync(call, session, bid, BidStatus.Withdrawn).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> MovedAsync(Call call, Session session, Bid bid, string status)
    {
        await BidStore.MoveAsync(session, bid.Id, status, call.Now).ConfigureAwait(false);
        return Reply.Ok(bid with { Status = status }, MarketplaceJson.Default.Bid);
    }

    private static async ValueTask<Found<BidOfJob>> OfOwnJobAsync(Call call, Session session, string next)
    {
        var found = await LockAsync(call, session).ConfigureAwait(false);
        if (found.Refusal is not null) return found;
        if (found.Thing.Job.HomeownerId != call.Caller.Id) return Refusals.NotYours("only the homeowner who posted the job may decide on its bids");
        return LifeCycleTable.Bid.Refusal(found.Thing.Bid.Status, next) is { } conflict ? conflict : found;
    }

    // Which job a bid is for never changes; how the bid stands does, so it is read once the job is held.
    private static async ValueTask<Found<BidOfJob>> LockAsync(Call call, Session session)
    {
        if (await Bid.FindAsync(session, call.Id).ConfigureAwait(false) is not { } known) return Refusals.NotFound("bid", call.Id);
        var job = (await Job.LockAsync(session, known.JobId).ConfigureAwait(false))!;
        var bid = (await Bid.FindAsync(session, call.Id).ConfigureAwait(false))!;
        return new BidOfJob(bid, job);
    }
}
