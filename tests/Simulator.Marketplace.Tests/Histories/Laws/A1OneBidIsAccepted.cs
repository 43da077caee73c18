namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>
/// A job has at most one accepted bid and one contract; exactly one once an accept was acknowledged, and then no bid is undecided and the job is not open.
/// </summary>
internal sealed class A1OneBidIsAccepted : Law
{
    public override IEnumerable<string> Complaints(History history) => history.Final.Jobs.SelectMany(job => OfJob(history, job));

    private static IEnumerable<string> OfJob(History history, JobSeen job)
    {
        var bids = history.Final.Bids.Where(bid => bid.JobId == job.Id).ToList();
        var accepted = bids.Count(bid => bid.Status == "ACCEPTED");
        var contracts = history.Final.Contracts.Count(contract => contract.JobId == job.Id);
        var acked = history.Done(Moves.Accept).Where(act => bids.Any(bid => bid.Id == act.About)).Select(act => act.About).Distinct().Count();
        if (accepted > 1) yield return $"job {job.Id} has {accepted} accepted bids";
        if (contracts > 1) yield return $"job {job.Id} has {contracts} contracts";
        if (accepted != contracts) yield return $"job {job.Id} has {accepted} accepted bids and {contracts} contracts";
        if (acked != accepted) yield return $"{acked} bids of job {job.Id} were accepted for all that was answered, {accepted} are";
        if (accepted == 0) yield break;
        if (job.Status == "OPEN") yield return $"job {job.Id} has an accepted bid and is OPEN";
        foreach (var bid in bids.Where(bid => bid.Status == "PENDING")) yield return $"bid {bid.Id} is PENDING, although another one of its job is accepted";
    }
}
