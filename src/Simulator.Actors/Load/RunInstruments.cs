using Simulator.Metrics.Recording;

namespace Simulator.Actors.Load;

/// <summary>What measures one node's part of a run.</summary>
/// <param name="Samples">Finished requests.</param>
/// <param name="InFlight">Requests that wait for an answer.</param>
/// <param name="Lag">How late due steps were sent.</param>
/// <param name="Events">What the market's users were told.</param>
/// <param name="Tallies">Users and sessions, one for each population.</param>
/// <param name="Generator">The node itself.</param>
public sealed record RunInstruments(
    SampleRecorder Samples, InFlightTable InFlight, LagRecorder Lag, MarketEventTally Events, IReadOnlyList<PopulationTally> Tallies, GeneratorMeter Generator)
{
    /// <summary>How late sessions of open loads began.</summary>
    public LagRecorder StartLag { get; init; } = new();

    /// <summary>What users decide and when they send; null where nobody holds it against the plan.</summary>
    public ConductRecorder? Conduct { get; init; }

    /// <summary>Where the time of exchanges went and what the connections did; null where the target does not tell.</summary>
    public TransportRecorder? Transport { get; init; }

    /// <summary>Groups and metrics of the plan's own; null where it has none.</summary>
    public MeasuresRecorder? Measures { get; init; }
}
