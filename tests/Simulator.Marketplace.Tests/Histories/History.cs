namespace Simulator.Marketplace.Tests.Histories;

/// <summary>All that was done and answered, and what is there once nothing is under way any more.</summary>
internal sealed record History(IReadOnlyList<Act> Acts, Final Final)
{
    /// <summary>Who takes part, by role.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    public IEnumerable<Act> Done(string move) => Acts.Where(act => act.Move == move && act.IsAcked);

    public IEnumerable<Act> Tried(string move) => Acts.Where(act => act.Move == move);

    /// <summary>The types of payment that were confirmed for a contract.</summary>
    public IEnumerable<string> Paid(string contractId) =>
        Acts.Where(act => act.About == contractId && act is { IsAcked: true, Move: Moves.ConfirmDeposit or Moves.ConfirmFinal, Seen.PaymentOutcome: "SUCCEEDED" })
            .Select(act => act.Move).Distinct();

    /// <summary>What a contract's homeowner was charged, fee included.</summary>
    public long Charged(string contractId, Money money) => Paid(contractId).Sum(
        payment => payment == Moves.ConfirmDeposit ? money.Deposit + money.Fee : money.Final);
}
