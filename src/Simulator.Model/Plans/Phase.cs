using Simulator.Model.Load;

namespace Simulator.Model.Plans;

/// <summary>A named stretch of the run with a load of its own.</summary>
/// <param name="Name">Unique in the plan.</param>
/// <param name="Gates">False: its thresholds are reported and do not enter the verdict.</param>
/// <param name="Segments">One, or one for each named level.</param>
public sealed record Phase(string Name, bool Gates, IReadOnlyList<Segment> Segments)
{
    public TimeSpan Duration => Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration);
}
