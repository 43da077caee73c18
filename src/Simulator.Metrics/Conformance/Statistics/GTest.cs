namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>
/// The likelihood ratio test of counts against given shares: G = 2 Σ O ln(O/E) over classes of at least five expected, smaller ones pooled
/// (Sokal and Rohlf, Biometry, 1995, section 17.2). Two classes are tested by the binomial law itself.
/// </summary>
/// <param name="Statistic">G.</param>
/// <param name="Effect">w = √(Σ (O - E)² / E / n), Cohen's measure; for one of two options |difference| / √(p (1 - p)).</param>
internal readonly record struct GTest(double Statistic, int Degrees, double P, double Effect)
{
    private const double LeastExpected = 5;

    /// <returns>Null where fewer than two classes are left.</returns>
    public static GTest? Of(IReadOnlyList<long> counts, IReadOnlyList<double> shares)
    {
        var samples = counts.Sum();
        List<(long Count, double Share)> classes = [];
        var (pooled, pooledShare) = (0L, 0.0);
        for (var i = 0; i < counts.Count; i++)
        {
            if (shares[i] <= 0) continue;
            if (samples * shares[i] >= LeastExpected) classes.Add((counts[i], shares[i]));
            else (pooled, pooledShare) = (pooled + counts[i], pooledShare + shares[i]);
        }
        if (samples * pooledShare >= LeastExpected) classes.Add((pooled, pooledShare));
        else if (pooledShare > 0 && classes.Count > 0)
        {
            var least = classes.MinBy(one => one.Share);
            classes.Remove(least);
            classes.Add((least.Count + pooled, least.Share + pooledShare));
        }
        if (classes.Count < 2) return null;

        var (statistic, square) = (0.0, 0.0);
        foreach (var (count, share) in classes)
        {
            var expected = samples * share;
            if (count > 0) statistic += 2 * count * Math.Log(count / expected);
            square += (count - expected) * (count - expected) / expected;
        }
        var p = classes.Count == 2 ? Tail.Binomial(classes[0].Count, samples, classes[0].Share) : Tail.ChiSquared(statistic, classes.Count - 1);
        return new GTest(statistic, classes.Count - 1, p, Math.Sqrt(square / samples));
    }
}
