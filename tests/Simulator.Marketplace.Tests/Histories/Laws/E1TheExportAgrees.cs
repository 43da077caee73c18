namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>The audit export has what its owners see, all of it and nothing else, in the same states.</summary>
internal sealed class E1TheExportAgrees : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var final = history.Final;
        Sightings seen = new() { Jobs = final.Jobs, Bids = final.Bids, Contracts = final.Contracts, Completions = final.Completions, Things = final.Things };
        var owned = seen.States.Where(state => state.Kind != "payment")
            .Concat(final.Movements.Select(movement => new Sighting("transaction", movement.Id, $"{movement.Amount}"))).ToList();
        return
        [
            .. owned.Except(final.Exported).Select(state => $"{state} is not in the export"),
            .. final.Exported.Except(owned).Select(state => $"{state} is in the export, and its owners do not see it so"),
            .. from state in final.Exported
               group state by (state.Kind, state.Id) into same
               where same.Count() > 1
               select $"{same.Key} is exported {same.Count()} times",
        ];
    }
}
