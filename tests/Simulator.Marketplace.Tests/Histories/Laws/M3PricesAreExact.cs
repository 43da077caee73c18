namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>To the cent: the fee is 12 % of the price, the deposit 25 %, halves rounded up; deposit and final payment make up the price; the price is the bid.</summary>
internal sealed class M3PricesAreExact : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var bids = history.Final.Bids.ToDictionary(bid => bid.Id);
        foreach (var contract in history.Final.Contracts.Concat(history.Final.OwnContracts))
        {
            var money = contract.Money!;
            if (money.Amount != bids[contract.BidId!].Amount) yield return $"contract {contract.Id} costs {money.Amount}, its bid was {bids[contract.BidId!].Amount}";
            if (money.Fee != Share(money.Amount, 12)) yield return $"contract {contract.Id} of {money.Amount} has the fee {money.Fee}, not {Share(money.Amount, 12)}";
            if (money.Deposit != Share(money.Amount, 25)) yield return $"contract {contract.Id} of {money.Amount} has the deposit {money.Deposit}, not {Share(money.Amount, 25)}";
            if (money.Deposit + money.Final != money.Amount) yield return $"contract {contract.Id}: {money.Deposit} and {money.Final} are not {money.Amount}";
        }
    }

    private static long Share(long price, int percent) => (long)Math.Round(price * percent / 100m, MidpointRounding.AwayFromZero);
}
