namespace Simulator.Model.Load;

/// <summary>A stretch of a phase with one load curve: a whole phase, or one of its named levels. The finest row of a report.</summary>
/// <param name="Phase">Name of its phase.</param>
/// <param name="Level">Name of the level, null where the phase has none.</param>
/// <param name="Model">Whether the curve counts users or session starts a second.</param>
/// <param name="Curve">The load over the segment's own time.</param>
public sealed record Segment(string Phase, string? Level, LoadModel Model, LoadCurve Curve, TimeSpan Duration)
{
    /// <summary><c>stress/1500</c>, or the phase's name where it has no levels.</summary>
    public string Name => Level is null ? Phase : $"{Phase}/{Level}";
}
