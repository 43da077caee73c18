using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Recording;

/// <summary>One finished request.</summary>
/// <param name="Population">Index in the run's <see cref="SeriesCatalog"/>.</param>
/// <param name="Step">Index in the catalog.</param>
/// <param name="Segment">Index of the segment in which the step was due.</param>
/// <param name="ResponseMicros">Microseconds from the due moment to the last byte.</param>
/// <param name="ServiceMicros">Microseconds from the send to the last byte.</param>
public readonly record struct Sample(int Population, int Step, int Segment, OutcomeClass Outcome, long ResponseMicros, long ServiceMicros);
