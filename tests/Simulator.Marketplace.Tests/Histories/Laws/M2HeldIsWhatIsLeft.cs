namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>What is held is what was paid in, less what was released and refunded; the state of the payment says the same.</summary>
internal sealed class M2HeldIsWhatIsLeft : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        history.Final.Contracts.SelectMany(contract => ByState(contract.Id, contract.Money!).Concat(ByBook(history.Final.Movements, contract.Id, contract.Money!)));

    private static IEnumerable<string> ByState(string id, Money money)
    {
        var paidIn = money.Held + money.Released + money.Refunded;
        var right = money.PaymentStatus switch
        {
            "PENDING" => paidIn == 0,
            "DEPOSIT_PAID" => paidIn == money.Deposit && money.Refunded == 0,
            "FULLY_PAID" => paidIn == money.Amount && money.Refunded == 0,
            "PARTIALLY_PAID" => money.Released > 0 && money.Refunded > 0,
            "REFUNDED" => money is { Held: 0, Released: 0, Refunded: > 0 },
            _ => false,
        };
        if (!right) yield return $"contract {id} is {money.PaymentStatus} with {money}";
    }

    private static IEnumerable<string> ByBook(IReadOnlyList<Movement>? book, string id, Money money)
    {
        if (book is null) yield break;
        long Sum(params string[] kinds) => book.Where(movement => movement.ContractId == id && kinds.Contains(movement.Kind)).Sum(movement => movement.Amount);
        var booked = (Sum("DEPOSIT", "FINAL_PAYMENT") - Sum("RELEASE", "REFUND"), Sum("RELEASE"), Sum("REFUND"));
        if (booked != (money.Held, money.Released, money.Refunded)) yield return $"contract {id} says {money}, the book (held, released, refunded) {booked}";
    }
}
