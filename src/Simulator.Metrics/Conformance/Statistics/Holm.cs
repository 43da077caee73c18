namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>Holm's correction for several tests at once (Scandinavian Journal of Statistics 6, 1979): no assumption on how they hang together.</summary>
internal static class Holm
{
    /// <returns>The adjusted chances in the order of <paramref name="chances"/>: below a level they are significant at it for all tests together.</returns>
    public static double[] Adjust(IReadOnlyList<double> chances)
    {
        var adjusted = new double[chances.Count];
        var (rank, most) = (0, 0.0);
        foreach (var i in Enumerable.Range(0, chances.Count).OrderBy(i => chances[i]))
        {
            most = Math.Max(most, Math.Min(1, (chances.Count - rank++) * chances[i]));
            adjusted[i] = most;
        }
        return adjusted;
    }
}
