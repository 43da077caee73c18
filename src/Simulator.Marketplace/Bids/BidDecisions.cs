using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>What ends a pending bid: its homeowner accepts or rejects it, its contractor withdraws it.</summary>
internal static class BidDecisions
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/bids/{id}/accept", Role.Homeowners, Accept);
        routes.Post("/api/bids/{id}/reject", Role.Homeowners, Reject);
        routes.Post("/api/bids/{id}/withdraw", Role.Contractors, Withdraw);
    }

    // One transaction, since everything in it must be seen together: bid, its rivals, job and contract.
    private static Reply Accept(Call call, Session session)
    {
        if (OfOwnJob(call, session, BidStatus.Accepted, out var bid, out var job) is { } refusal) return refusal;
        if (LifeCycleTable.Job.Refusal(job.Status, JobStatus.Contracted) is { } conflict) return conflict;

        BidStore.Move(session, bid.Id, BidStatus.Accepted, call.Now);
        BidStore.RejectPending(session, job.Id, call.Now);
        JobStore.Move(session, job.Id, JobStatus.Contracted, call.Now);
        var contract = ContractStore.Add(session, call, job, bid);
        return Reply.Created(new BidAccepted(contract, bid.Id), MarketplaceJson.Default.BidAccepted);
    }

    private static Reply Reject(Call call, Session session)
    {
        if (OfOwnJob(call, session, BidStatus.Rejected, out var bid, out _) is { } refusal) return refusal;
        return Moved(call, session, bid, BidStatus.Rejected);
    }

    private static Reply Withdraw(Call call, Session session)
    {
        if (Bid.Find(session, call.Id) is not { } bid) return Refusals.NotFound("bid", call.Id);
        if (bid.ContractorId != call.Caller.Id) return Refusals.NotYours("only the bidder may withdraw a bid");
        if (LifeCycleTable.Bid.Refusal(bid.Status, BidStatus.Withdrawn) is { } conflict) return conflict;
        JobStore.CountBids(session, bid.JobId, -1);
        return Moved(call, session, bid, BidStatus.Withdrawn);
    }

    private static Reply Moved(Call call, Session session, Bid bid, string status)
    {
        BidStore.Move(session, bid.Id, status, call.Now);
        return Reply.Ok(bid with { Status = status }, MarketplaceJson.Default.Bid);
    }

    private static Reply? OfOwnJob(Call call, Session session, string next, out Bid bid, out Job job)
    {
        job = null!;
        bid = Bid.Find(session, call.Id)!;
        if (bid is null) return Refusals.NotFound("bid", call.Id);
        job = Job.Find(session, bid.JobId)!;
        return job.HomeownerId == call.Caller.Id
            ? LifeCycleTable.Bid.Refusal(bid.Status, next)
            : Refusals.NotYours("only the homeowner who posted the job may decide on its bids");
    }
}
