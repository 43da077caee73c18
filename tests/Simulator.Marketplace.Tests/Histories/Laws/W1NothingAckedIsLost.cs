namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Everything whose creation was acknowledged is there in the end, for both parties.</summary>
internal sealed class W1NothingAckedIsLost : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var final = history.Final;
        var contracts = history.Done(Moves.Accept).Select(act => (act, act.Seen.Contracts is [var one, ..] ? one.Id : null)).ToList();
        var bids = history.Done(Moves.Bid).Select(act => (act, act.Seen.Bids is [var one, ..] ? one.Id : null)).ToList();
        return
        [
            .. Lost(history.Done(Moves.Post).Select(act => (act, act.Seen.Jobs is [var one, ..] ? one.Id : null)), final.Jobs.Select(job => job.Id)),
            .. Lost(bids, final.Bids.Select(bid => bid.Id)),
            .. Lost(bids, final.OwnBids.Select(bid => bid.Id)),
            .. Lost(contracts, final.Contracts.Select(contract => contract.Id)),
            .. Lost(contracts, final.OwnContracts.Select(contract => contract.Id)),
            .. Lost(history.Done(Moves.Submit).Select(act => (act, act.Seen.Completions is [var one, ..] ? one.Id : null)), final.Completions.Select(done => done.Id)),
            .. Lost(
                history.Acts.Where(act => act is { IsAcked: true, Move: Moves.Propose or Moves.Plan or Moves.Dispute })
                    .SelectMany(act => act.Seen.Things.Select(thing => (act, (string?)thing.Id))),
                final.Things.Select(thing => thing.Id)),
        ];
    }

    private static IEnumerable<string> Lost(IEnumerable<(Act Act, string? Id)> made, IEnumerable<string> there)
    {
        var ids = there.ToHashSet();
        return made.Where(one => one.Id is null || !ids.Contains(one.Id)).Select(one => $"{one.Act} made {one.Id}, which is gone");
    }
}
