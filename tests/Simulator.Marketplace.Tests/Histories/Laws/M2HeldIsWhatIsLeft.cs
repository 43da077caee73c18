namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>
/// What is held is what was paid in, less what was released and refunded; the book and the state of the payment say the same. A dispute gives out
/// what was ruled.
/// </summary>
internal sealed class M2HeldIsWhatIsLeft : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        [.. history.Final.Contracts.SelectMany(contract => OfContract(history, contract.Id, contract.Money!)), .. Rulings(history)];

    private static IEnumerable<string> OfContract(History history, string id, Money money)
    {
        if (!IsRight(money)) yield return $"contract {id} is {money.PaymentStatus} with {money}";
        long Sum(params string[] kinds) =>
            history.Final.Movements.Where(movement => movement.ContractId == id && kinds.Contains(movement.Kind)).Sum(movement => movement.Amount);
        var book = (Sum("DEPOSIT", "FINAL_PAYMENT") - Sum("RELEASE", "REFUND"), Sum("RELEASE"), Sum("REFUND"), Sum("PAYOUT"));
        if (book != (money.Held, money.Released, money.Refunded, money.PaidOut)) yield return $"contract {id} says {money}, the book {book}";
    }

    private static bool IsRight(Money money) => money.PaymentStatus switch
    {
        "PENDING" => money.PaidIn == 0,
        "DEPOSIT_PAID" => money.PaidIn == money.Deposit,
        "FULLY_PAID" => money.PaidIn == money.Amount,
        "PARTIALLY_PAID" => money is { Held: 0, Released: > 0 },
        "REFUNDED" => money is { Held: 0, Released: 0, Refunded: > 0 },
        _ => false,
    };

    private static IEnumerable<string> Rulings(History history) =>
        from act in history.Done(Moves.Resolve)
        where Equals(act.Sent["resolution"], "PARTIAL_REFUND")
        from dispute in act.Seen.Things
        let moved = history.Final.Movements.Where(movement => movement.Reference == dispute.Id).ToList()
        where !moved.Any(one => one.Kind == "RELEASE" && Equals(one.Amount, act.Sent["contractorPayout"]))
            || !moved.Any(one => one.Kind == "REFUND" && Equals(one.Amount, act.Sent["homeownerRefund"]))
        select $"{act} ruled {act.Body}, the book has {string.Join(", ", moved)}";
}
