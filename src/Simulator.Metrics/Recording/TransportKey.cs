namespace Simulator.Metrics.Recording;

/// <summary>Names a series of transport times.</summary>
/// <param name="Step">Index in the <see cref="SeriesCatalog"/>; <see cref="NoStep"/> for the parts that happen once a connection.</param>
/// <param name="Segment">Index in the catalog.</param>
public readonly record struct TransportKey(TransportPart Part, int Step, int Segment)
{
    public const int NoStep = -1;
}
