namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>
/// The Anderson-Darling statistic of counts in classes, A² = 1/n Σ Z_j² p_j / (H_j (1 - H_j)) with Z the cumulated differences and H the cumulated
/// chances (Choulakian, Lockhart, Stephens, Canadian Journal of Statistics 22, 1994). With hundreds of classes its law is that of ungrouped data.
/// </summary>
internal static class AndersonDarling
{
    /// <param name="counts">Of each class.</param>
    /// <param name="shares">Their chances; they sum to 1.</param>
    public static double Statistic(IReadOnlyList<long> counts, IReadOnlyList<double> shares)
    {
        var samples = counts.Sum();
        var (difference, below, sum) = (0.0, 0.0, 0.0);
        for (var j = 0; j < counts.Count - 1; j++)
        {
            difference += counts[j] - (samples * shares[j]);
            below += shares[j];
            if (below is > 1e-12 and < 1 - 1e-12) sum += difference * difference * shares[j] / (below * (1 - below));
        }
        return samples == 0 ? 0 : sum / samples;
    }

    /// <summary>
    /// Chance of a statistic as large or larger: Marsaglia and Marsaglia (Journal of Statistical Software 9(2), 2004) up to 10; beyond, and wherever it is
    /// larger, the tail of the sum of chi-squareds Σ χ²/(j (j+1)) after Zolotarev (1961), √3 P(χ² > 2 A²).
    /// </summary>
    public static double Tail(double statistic)
    {
        if (statistic <= 0.01) return 1;
        var far = Math.Sqrt(3) * Statistics.Tail.ChiSquared(2 * statistic, 1);
        if (statistic >= 10) return far;
        var near = Math.Clamp(1 - (statistic < 2 ? Low(statistic) : High(statistic)), 0, 1);
        return statistic < 2 ? near : Math.Max(near, far);
    }

    private static double Low(double z) => Math.Exp(-1.2337141 / z) / Math.Sqrt(z)
        * (2.00012 + ((0.247105 - ((0.0649821 - ((0.0347962 - ((0.011672 - (0.00168691 * z)) * z)) * z)) * z)) * z));

    private static double High(double z) =>
        Math.Exp(-Math.Exp(1.0776 - ((2.30695 - ((0.43424 - ((0.082433 - ((0.008056 - (0.0003146 * z)) * z)) * z)) * z)) * z)));
}
