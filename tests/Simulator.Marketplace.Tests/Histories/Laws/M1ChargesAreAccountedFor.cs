namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>For each contract, what was charged is what is held, released and refunded, and the fee; and no less than nothing is anywhere.</summary>
internal sealed class M1ChargesAreAccountedFor : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        foreach (var (id, money) in history.Final.Contracts.Select(contract => (contract.Id, contract.Money!)))
        {
            var charges = history.Charges(id);
            var (charged, fees) = (charges.Sum(charge => charge.Amount + charge.Fee), charges.Sum(charge => charge.Fee));
            if (charged != money.PaidIn + money.FeePaid) yield return $"contract {id} was charged {charged} and accounts for {money.PaidIn + money.FeePaid}: {money}";
            if (fees != money.FeePaid) yield return $"contract {id} was charged {fees} as fees: {money}";
            if (money.Held < 0 || money.Released < 0 || money.Refunded < 0) yield return $"contract {id} has less than nothing: {money}";
            if (money.PaidOut < 0 || money.PaidOut > money.Released) yield return $"more than was released of contract {id} is paid out: {money}";
        }
    }
}
