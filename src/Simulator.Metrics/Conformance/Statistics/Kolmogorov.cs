namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>The law of the largest distance between an empirical distribution function and the one that it was drawn from.</summary>
internal static class Kolmogorov
{
    /// <summary>
    /// Chance of a distance as large or larger: Kolmogorov's series with the correction for finite samples of Stephens (JRSS B 32, 1970).
    /// Where the distance was looked for at some points only the true chance is smaller.
    /// </summary>
    public static double Tail(double distance, long samples)
    {
        var root = Math.Sqrt(samples);
        var at = (root + 0.12 + (0.11 / root)) * distance;
        if (at < 0.3) return 1;   // the series needs many terms there, and is 1 to five digits
        var sum = 0.0;
        for (var j = 1; j <= 20; j++) sum += (j % 2 == 0 ? -2 : 2) * Math.Exp(-2.0 * j * j * at * at);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The largest distance of values from the uniform law on 0 to 1.</summary>
    /// <param name="rising">In rising order.</param>
    public static double Distance(IReadOnlyList<double> rising)
    {
        var most = 0.0;
        for (var i = 0; i < rising.Count; i++)
            most = Math.Max(most, Math.Max(((i + 1.0) / rising.Count) - rising[i], rising[i] - ((double)i / rising.Count)));
        return most;
    }
}
