namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>One thing an Idempotency-Key and one bid a contractor and job, however often they are asked for.</summary>
internal sealed class W2OneThingAKey : Law
{
    public override IEnumerable<string> Complaints(History history) =>
    [
        .. history.Acts.Where(act => act.Key is not null).GroupBy(act => (act.Who, act.Key, act.Path)).SelectMany(UnderOneKey),
        .. Twice(history.Final.Jobs, job => job.Title!, "jobs with the title"),
        .. Twice(history.Final.Bids, bid => (bid.JobId, bid.ContractorId), "bids of one contractor for one job"),
        .. Twice(history.Final.Bids, bid => bid.Id, "bids with the id"),
        .. Twice(history.Final.Contracts, contract => contract.Id, "contracts with the id"),
        .. Twice(history.Final.Completions, completion => completion.ContractId!, "completions of the contract"),
    ];

    // Whichever body came first has an answer, which all its copies get; all others are refused.
    private static IEnumerable<string> UnderOneKey(IEnumerable<Act> acts)
    {
        var answered = acts.Where(act => act.Status != 422).ToList();
        var refused = acts.Where(act => act.Status == 422).Select(act => act.Body).ToHashSet();
        if (answered.Count == 0) yield return $"{acts.First()}: no request under the key {acts.First().Key} was answered";
        if (answered.DistinctBy(act => (act.Status, act.Text)).Count() > 1) yield return $"different answers under one key: {string.Join("; ", answered)}";
        if (answered.DistinctBy(act => act.Body).Count() > 1) yield return $"different bodies under one key were answered: {string.Join("; ", answered)}";
        if (answered.Any(act => refused.Contains(act.Body))) yield return $"one body was both answered and refused under one key: {string.Join("; ", acts)}";
        if (answered.Count(act => !act.IsReplayed) > 1) yield return $"several answers under one key claim to be the first: {string.Join("; ", answered)}";
    }

    private static IEnumerable<string> Twice<T, TKey>(IEnumerable<T> things, Func<T, TKey> key, string what) =>
        from same in things.GroupBy(key) where same.Count() > 1 select $"{same.Count()} {what} {same.Key}";
}
