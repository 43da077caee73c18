namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>
/// To the cent: the price is the bid and what was added to it, the fee 12 % of it, the deposit 25 % of what it was when the deposit was paid, halves
/// rounded up; deposit and final payment make up the price, and so do its milestones.
/// </summary>
internal sealed class M3PricesAreExact : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var bids = history.Final.Bids.ToDictionary(bid => bid.Id);
        foreach (var contract in history.Final.Contracts.Concat(history.Final.OwnContracts))
        {
            var (id, money) = (contract.Id, contract.Money!);
            var price = bids[contract.BidId!].Amount + history.Raised(id);
            var deposit = Deposit(history, id) ?? Share(money.Amount, 25);
            var milestones = history.Final.Things.Where(thing => thing.Kind == "milestone" && thing.ContractId == id).Sum(thing => thing.Amount);
            if (money.Amount != price) yield return $"contract {id} costs {money.Amount}, its bid and change orders are {price}";
            if (money.Fee != Share(money.Amount, 12)) yield return $"contract {id} of {money.Amount} has the fee {money.Fee}, not {Share(money.Amount, 12)}";
            if (money.Deposit != deposit) yield return $"contract {id} of {money.Amount} has the deposit {money.Deposit}, not {deposit}";
            if (money.Deposit + money.Final != money.Amount) yield return $"contract {id}: {money.Deposit} and {money.Final} are not {money.Amount}";
            if (milestones > 0 && milestones != money.Amount) yield return $"contract {id} costs {money.Amount}, its milestones are {milestones}";
        }
    }

    private static long? Deposit(History history, string contractId)
    {
        var paid = history.Acts.FirstOrDefault(act => act is { Move: Moves.ConfirmDeposit, Seen.Intent.Outcome: "SUCCEEDED" } && act.About == contractId);
        return paid is null ? null : history.Charges(contractId).First(charge => charge.Id == paid.Seen.Intent!.Id).Amount;
    }

    private static long Share(long price, int percent) => (long)Math.Round(price * percent / 100m, MidpointRounding.AwayFromZero);
}
