namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Whatever is there was asked for by someone who may.</summary>
internal sealed class W3NothingUnexpected : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var posts = history.Tried(Moves.Post).Select(act => (act.Who, act.Sent["title"])).ToHashSet();
        var bids = history.Tried(Moves.Bid).Select(act => (act.Who, act.About)).ToHashSet();
        var accepts = history.Tried(Moves.Accept).Select(act => (act.Who, act.About)).ToHashSet();
        var written = history.Acts.Where(act => act.Method == "POST").ToLookup(act => act.About, act => act.Body);
        var submits = history.Tried(Moves.Submit).Select(act => act.About).ToHashSet();
        return
        [
            .. from job in history.Final.Jobs where !posts.Contains((job.HomeownerId!, job.Title)) select $"nobody posted the job {job}",
            .. from bid in history.Final.Bids where !bids.Contains((bid.ContractorId!, bid.JobId!)) select $"nobody made the bid {bid}",
            .. from contract in history.Final.Contracts
               where !accepts.Contains((contract.HomeownerId!, contract.BidId!))
               select $"nobody accepted the bid of the contract {contract}",
            .. from completion in history.Final.Completions
               where !submits.Contains(completion.ContractId!)
               select $"nobody submitted the completion {completion}",
            .. from thing in history.Final.Things
               where !written[thing.ContractId!].Any(body => body.Contains(thing.Text!, StringComparison.Ordinal))
               select $"nobody asked for {thing}",
        ];
    }
}
