using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Recording;

/// <summary>Names a series: population × step × segment × outcome, by their indexes in the <see cref="SeriesCatalog"/>.</summary>
public readonly record struct SeriesKey(int Population, int Step, int Segment, OutcomeClass Outcome);
