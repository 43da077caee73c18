namespace Simulator.Model.Load;

/// <summary>A straight line from one load to another over a segment's duration; constant where both are equal.</summary>
/// <param name="From">Load at the segment's start, not negative.</param>
/// <param name="To">Load at its end, not negative.</param>
public sealed record LoadCurve(double From, double To)
{
    /// <summary>The load after a part of the segment, <paramref name="progress"/> 0 to 1.</summary>
    public double At(double progress) => From + ((To - From) * Math.Clamp(progress, 0, 1));

    public double Peak => Math.Max(From, To);
}
