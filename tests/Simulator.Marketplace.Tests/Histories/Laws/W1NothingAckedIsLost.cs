namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Everything whose creation was acknowledged is there in the end, for both parties.</summary>
internal sealed class W1NothingAckedIsLost : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var final = history.Final;
        return
        [
            .. Lost(history, Moves.Post, act => act.Seen.Jobs.Select(job => job.Id), final.Jobs.Select(job => job.Id)),
            .. Lost(history, Moves.Bid, act => act.Seen.Bids.Select(bid => bid.Id), final.Bids.Select(bid => bid.Id)),
            .. Lost(history, Moves.Bid, act => act.Seen.Bids.Select(bid => bid.Id), final.OwnBids.Select(bid => bid.Id)),
            .. Lost(history, Moves.Accept, act => act.Seen.Contracts.Select(contract => contract.Id), final.Contracts.Select(contract => contract.Id)),
            .. Lost(history, Moves.Accept, act => act.Seen.Contracts.Select(contract => contract.Id), final.OwnContracts.Select(contract => contract.Id)),
            .. Lost(history, Moves.Submit, act => act.Seen.Completions.Select(done => done.Id), final.Completions.Select(done => done.Id)),
        ];
    }

    private static IEnumerable<string> Lost(History history, string move, Func<Act, IEnumerable<string>> made, IEnumerable<string> there)
    {
        var ids = there.ToHashSet();
        return from act in history.Done(move) let id = made(act).FirstOrDefault() where id is null || !ids.Contains(id) select $"{act} made {id}, which is gone";
    }
}
