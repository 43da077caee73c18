namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Things go from state to state only as their life cycles say, and what ends a thing is acknowledged once.</summary>
internal sealed class S1OnlyLegalSteps : Law
{
    public override IEnumerable<string> Complaints(History history) =>
    [
        .. Timeline.Pairs(history).Where(pair => !Steps.Lead(pair.Earlier, pair.Later))
            .Select(pair => $"{pair.Later.Kind} {pair.Later.Id} was {pair.Earlier.Status}, then {pair.Later.Status}"),
        .. Ended(history, "a bid was decided on", act => act.Move is Moves.Accept or Moves.Reject or Moves.Withdraw ? act.About : null),
        .. Ended(history, "a job was closed", act => act.Move is Moves.Close ? act.About : null),
        .. Ended(history, "a contract ended", act => EndsContract(act) ? act.About : null),
        .. Ended(history, "the same was decided", act => act.Move is Moves.DecideChange or Moves.Resolve or Moves.Finish ? act.Path : null),
        .. Ended(history, "a milestone was released", act => act.Move is Moves.Release ? act.Body : null),
        .. MoreJudgedThanSubmitted(history),
    ];

    private static bool EndsContract(Act act) => act.Move switch
    {
        Moves.Cancel => true,
        Moves.Judge => Equals(act.Sent["approved"], true),
        Moves.Resolve => !Equals(act.Sent["resolution"], "REDO"),
        _ => false,
    };

    private static IEnumerable<string> Ended(History history, string what, Func<Act, string?> thing) =>
        from act in Firsts(history)
        let ended = thing(act)
        where ended is not null
        group act by ended into acts
        where acts.Count() > 1
        select $"{what} {acts.Count()} times: {string.Join("; ", acts)}";

    // A ruling judges the work that was disputed.
    private static IEnumerable<string> MoreJudgedThanSubmitted(History history) =>
        from contract in Firsts(history).Where(act => act.Move is Moves.Submit or Moves.Judge or Moves.Resolve).GroupBy(act => act.About)
        let submitted = contract.Count(act => act.Move == Moves.Submit)
        let judged = contract.Count(act => act.Move != Moves.Submit)
        where judged > submitted || submitted > judged + 1
        select $"contract {contract.Key} was submitted {submitted} times and judged {judged} times";

    private static IEnumerable<Act> Firsts(History history) => history.Acts.Where(act => act is { IsAcked: true, IsReplayed: false });
}
