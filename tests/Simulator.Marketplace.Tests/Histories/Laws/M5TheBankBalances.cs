namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Over the whole history, what homeowners paid is what contractors got, what came back to homeowners, the fees, and what is held.</summary>
internal sealed class M5TheBankBalances : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var contracts = history.Final.Contracts;
        var paid = contracts.Sum(contract => history.Charged(contract.Id, contract.Money!));
        var fees = contracts.Where(contract => history.Paid(contract.Id).Contains(Moves.ConfirmDeposit)).Sum(contract => contract.Money!.Fee);
        var there = fees + contracts.Sum(contract => contract.Money!.Held + contract.Money.Released + contract.Money.Refunded);
        if (paid != there) yield return $"homeowners paid {paid}, the bank has {there}";

        var theirs = history.Final.OwnContracts.Sum(contract => contract.Money!.Released);
        var ours = contracts.Sum(contract => contract.Money!.Released);
        if (theirs != ours) yield return $"contractors see {theirs} released, homeowners {ours}";
        if (history.Final.Movements is not { } book) yield break;
        var debits = book.Where(movement => movement.Kind is "DEPOSIT" or "FINAL_PAYMENT" or "FEE" or "FINAL_FEE").Sum(movement => movement.Amount);
        if (debits != paid) yield return $"homeowners paid {paid}, the book has {debits}";
    }
}
