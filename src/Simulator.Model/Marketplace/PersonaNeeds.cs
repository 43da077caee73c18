namespace Simulator.Model.Marketplace;

/// <summary>Without which operations a persona could do nothing that is its own.</summary>
public static class PersonaNeeds
{
    private static readonly MarketOperation[] Browsing = [MarketOperation.ListJobs, MarketOperation.SearchJobs];

    /// <summary>What is lacking, of the operations that a persona must have; of several that would each do, the first. Empty where it can live.</summary>
    public static IReadOnlyList<MarketOperation> Unmet(Persona persona, MarketCapabilities can) => persona switch
    {
        Persona.Homeowner => Lacking(can, MarketOperation.PostJob),
        Persona.Contractor => Lacking(can, MarketOperation.ListJobs, MarketOperation.PlaceBid),
        Persona.Visitor => Browsing.Any(can.Has) ? [] : [MarketOperation.ListJobs],
        Persona.Admin => Lacking(can, MarketOperation.ListDisputes, MarketOperation.ResolveDispute),
        _ => [],
    };

    private static MarketOperation[] Lacking(MarketCapabilities can, params IEnumerable<MarketOperation> needed) => [.. needed.Where(can.Lacks)];
}
