namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>What was written is what is read, field by field and to the letter.</summary>
internal sealed class W4FieldsRoundTrip : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        [.. Jobs(history), .. Budgets(history), .. Bids(history), .. Contracts(history), .. Completions(history), .. Things(history)];

    private static IEnumerable<string> Jobs(History history) =>
        from act in history.Done(Moves.Post)
        from posted in act.Seen.Jobs.Take(1)
        from job in history.Final.Jobs
        where job.Id == posted.Id
        from complaint in Differences(
            act, job.Id, ("title", job.Title), ("description", job.Description), ("category", job.Category), ("location", job.Location),
            ("urgency", job.Urgency), ("scopeOfWork", job.ScopeOfWork))
        select complaint;

    // The last change counts; of changes at once any may be the last.
    private static IEnumerable<string> Budgets(History history)
    {
        foreach (var job in history.Final.Jobs)
        {
            var writes = history.Acts.Where(act =>
                act is { IsAcked: true, Move: Moves.Post or Moves.Change } && act.Seen.Jobs.Any(seen => seen.Id == job.Id)).ToList();
            var last = writes.Where(write => !writes.Any(write.IsBefore)).Select(write => write.Sent["estimatedBudget"]).ToList();
            if (writes.Count == 0 || last.Contains(job.EstimatedBudget)) continue;
            yield return $"job {job.Id} has the budget {job.EstimatedBudget}, last written was {string.Join(" or ", last)}";
        }
    }

    private static IEnumerable<string> Bids(History history) =>
        from act in history.Done(Moves.Bid)
        from made in act.Seen.Bids.Take(1)
        from bid in history.Final.Bids.Concat(history.Final.OwnBids)
        where bid.Id == made.Id
        from complaint in Differences(
            act, bid.Id, ("amount", bid.Amount), ("timeline", bid.Timeline), ("coverLetter", bid.CoverLetter ?? made.CoverLetter), ("jobId", bid.JobId))
        select complaint;

    private static IEnumerable<string> Contracts(History history) =>
        from contract in history.Final.Contracts.Concat(history.Final.OwnContracts)
        from bid in history.Final.Bids
        where bid.Id == contract.BidId && (bid.JobId != contract.JobId || bid.ContractorId != contract.ContractorId)
        select $"{contract} is not about its bid {bid}";

    private static IEnumerable<string> Completions(History history) =>
        from completion in history.Final.Completions
        where !history.Done(Moves.Submit).Any(act => act.About == completion.ContractId && Equals(act.Sent["notes"], completion.Notes))
        select $"completion {completion.Id} says {completion.Notes}, which nobody wrote";

    private static IEnumerable<string> Things(History history) =>
        from act in history.Acts
        where act is { IsAcked: true, Move: Moves.Propose or Moves.Plan or Moves.Dispute }
        from made in act.Seen.Things
        from thing in history.Final.Things
        where thing.Id == made.Id && ((thing.Text, thing.Amount) != (made.Text, made.Amount)
            || (act.Move == Moves.Propose && !Equals(thing.Amount, act.Sent["amount"])))
        select $"{act} made {made}, which is {thing} now";

    private static IEnumerable<string> Differences(Act act, string id, params (string Field, object? Read)[] fields) =>
        from field in fields
        where !Equals(act.Sent[field.Field], field.Read)
        select $"{act} wrote {field.Field} {act.Sent[field.Field]}, {id} has {field.Read}";
}
