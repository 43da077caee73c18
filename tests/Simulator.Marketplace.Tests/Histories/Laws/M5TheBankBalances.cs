namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Over the whole history, what homeowners paid is what contractors got, what came back to homeowners, the fees, and what is held.</summary>
internal sealed class M5TheBankBalances : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var contracts = history.Final.Contracts;
        var paid = contracts.Sum(contract => history.Charges(contract.Id).Sum(charge => charge.Amount + charge.Fee));
        var there = contracts.Sum(contract => contract.Money!.PaidIn + contract.Money.FeePaid);
        if (paid != there) yield return $"homeowners paid {paid}, the bank has {there}";

        var theirs = history.Final.OwnContracts.Sum(contract => contract.Money!.Released);
        var ours = contracts.Sum(contract => contract.Money!.Released);
        if (theirs != ours) yield return $"contractors see {theirs} released, homeowners {ours}";

        var debits = history.Final.Movements.Where(movement => movement.Kind is "DEPOSIT" or "FINAL_PAYMENT" or "FEE" or "FINAL_FEE").Sum(movement => movement.Amount);
        if (debits != paid) yield return $"homeowners paid {paid}, the book has {debits}";
    }
}
