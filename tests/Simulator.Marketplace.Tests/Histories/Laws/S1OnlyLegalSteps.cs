namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Things go from state to state only as their life cycles say, and what ends a thing is acknowledged once.</summary>
internal sealed class S1OnlyLegalSteps : Law
{
    public override IEnumerable<string> Complaints(History history) =>
    [
        .. Timeline.Pairs(history).Where(pair => !Steps.Lead(pair.Earlier, pair.Later))
            .Select(pair => $"{pair.Later.Kind} {pair.Later.Id} was {pair.Earlier.Status}, then {pair.Later.Status}"),
        .. Ended(history, "a bid was decided on", act => act.Move is Moves.Accept or Moves.Reject or Moves.Withdraw),
        .. Ended(history, "a job was closed", act => act.Move is Moves.Close),
        .. Ended(history, "a contract ended", act => act.Move == Moves.Cancel || (act.Move == Moves.Judge && Equals(act.Sent["approved"], true))),
        .. MoreJudgedThanSubmitted(history),
    ];

    private static IEnumerable<string> Ended(History history, string what, Func<Act, bool> ends) =>
        from thing in Firsts(history).Where(ends).GroupBy(act => act.About) where thing.Count() > 1 select $"{what} {thing.Count()} times: {string.Join("; ", thing)}";

    private static IEnumerable<string> MoreJudgedThanSubmitted(History history) =>
        from contract in Firsts(history).Where(act => act.Move is Moves.Submit or Moves.Judge).GroupBy(act => act.About)
        let submitted = contract.Count(act => act.Move == Moves.Submit)
        let judged = contract.Count(act => act.Move == Moves.Judge)
        where judged > submitted || submitted > judged + 1
        select $"contract {contract.Key} was submitted {submitted} times and judged {judged} times";

    private static IEnumerable<Act> Firsts(History history) => history.Acts.Where(act => act is { IsAcked: true, IsReplayed: false });
}
