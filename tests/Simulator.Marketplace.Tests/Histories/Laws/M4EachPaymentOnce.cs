namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>A contract is charged, released and refunded at most once for each reason, however often it is confirmed.</summary>
internal sealed class M4EachPaymentOnce : Law
{
    public override IEnumerable<string> Complaints(History history) =>
    [
        .. from act in history.Acts
           where act is { IsAcked: true, Move: Moves.ConfirmDeposit or Moves.ConfirmFinal, Seen.Intent.Outcome: "SUCCEEDED" }
           group act.Seen.Intent!.Id by (act.About, act.Move) into payment
           where payment.Distinct().Count() > 1
           select $"{payment.Key.Move} of contract {payment.Key.About} succeeded under {payment.Distinct().Count()} intents",
        .. from movement in history.Final.Movements
           group movement by (movement.ContractId, movement.Kind, movement.Reference) into same
           where same.Count() > 1
           select $"{same.Count()} movements {same.Key.Kind} {same.Key.Reference} of contract {same.Key.ContractId}",
        .. from contract in history.Final.Contracts
           where contract.Money!.PaidIn > contract.Money.Amount
           select $"more than the price was paid for contract {contract.Id}: {contract.Money}",
        .. Once(history, Moves.Refund, "REFUND"),
        .. Once(history, Moves.Payout, "PAYOUT"),
    ];

    // Refunds and payouts may be asked for often; each is one movement, and there are no others but those of cancelling and ruling.
    private static IEnumerable<string> Once(History history, string move, string kind)
    {
        var acked = history.Done(move).SelectMany(act => act.Seen.Movements).Select(movement => movement.Id).ToHashSet();
        var booked = history.Final.Movements.Where(movement => movement.Kind == kind).Select(movement => movement.Id).ToHashSet();
        return acked.Where(id => !booked.Contains(id)).Select(id => $"the {move} {id} was acknowledged and is not in the book");
    }
}
