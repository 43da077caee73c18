using Simulator.Metrics.Recording;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Snapshots;

/// <summary>What one load node measured in one second.</summary>
/// <param name="Node">Address of the node and what tells two lives at one address apart.</param>
/// <param name="Sequence">From 1, without gaps; a snapshot is merged exactly once.</param>
/// <param name="Second">The second of the run's clock that it covers, from 0: [Second, Second + 1).</param>
/// <param name="Segment">The segment in force at its middle, Second + 0.5 s; -1 before the first and after the last.</param>
/// <param name="Series">Only series that got samples.</param>
/// <param name="InFlight">Requests that wait for an answer at its end.</param>
/// <param name="Populations">One for each population, in the plan's order.</param>
/// <param name="Events">How often each <see cref="MarketEventKind"/> happened, by its number.</param>
/// <param name="Story">Events of jobs that are followed as examples; bounded.</param>
public sealed record NodeSnapshot(
    string Node, long Sequence, int Second, int Segment,
    IReadOnlyList<SeriesSnapshot> Series, IReadOnlyList<InFlightRequest> InFlight, IReadOnlyList<PopulationSnapshot> Populations,
    IReadOnlyList<long> Events, IReadOnlyList<MarketEvent> Story, GeneratorSnapshot Generator)
{
    /// <summary>What the users decided and when they sent.</summary>
    public ConductSnapshot Conduct { get; init; } = ConductSnapshot.Empty;

    /// <summary>Where the time of exchanges went, and what the connections did.</summary>
    public TransportSnapshot Transport { get; init; } = TransportSnapshot.Empty;

    /// <summary>What scripted users measured beside their requests.</summary>
    public MeasuresSnapshot Measures { get; init; } = MeasuresSnapshot.Empty;
}
