namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Nobody but the job's homeowner and administrators sees another one's bid.</summary>
internal sealed class V2BiddingIsBlind : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var owners = history.Final.Jobs.ToDictionary(job => job.Id, job => job.HomeownerId);
        return from act in history.Acts
               where history.Roles[act.Who] != "ADMIN"
               from bid in act.Seen.Bids
               where bid.ContractorId is not null && bid.ContractorId != act.Who && owners.GetValueOrDefault(bid.JobId ?? "") != act.Who
               select $"{act} shows a bid of {bid.ContractorId}";
    }
}
