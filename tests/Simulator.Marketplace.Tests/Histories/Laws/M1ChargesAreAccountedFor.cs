namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>For each contract, what was charged is what is held, released and refunded, and the fee; and no less than nothing is held.</summary>
internal sealed class M1ChargesAreAccountedFor : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        foreach (var (id, money) in history.Final.Contracts.Select(contract => (contract.Id, contract.Money!)))
        {
            var fee = history.Paid(id).Contains(Moves.ConfirmDeposit) ? money.Fee : 0;
            var charged = history.Charged(id, money);
            var accounted = money.Held + money.Released + money.Refunded + fee;
            if (charged != accounted) yield return $"contract {id} was charged {charged} and accounts for {accounted}: {money}";
            if (money.Held < 0 || money.Released < 0 || money.Refunded < 0) yield return $"contract {id} has less than nothing: {money}";
        }
    }
}
