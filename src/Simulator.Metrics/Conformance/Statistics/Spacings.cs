namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>
/// Durbin's transform (Biometrika 48, 1961) as Lewis used it for Poisson processes (Biometrika 52, 1965): the gaps between uniform values, put in order of
/// their length and stretched, are uniform again. It turns gaps that are too even or too uneven into values that are plainly not uniform; the most powerful of the tests that
/// Kim and Whitt compared for Poisson processes of varying rate (Manufacturing and Service Operations Management 16, 2014).
/// </summary>
internal static class Spacings
{
    /// <param name="rising">Values from 0 to 1 in rising order.</param>
    /// <returns>As many values in rising order.</returns>
    public static double[] Durbin(IReadOnlyList<double> rising)
    {
        var count = rising.Count;
        var gaps = new double[count + 1];
        for (var i = 0; i <= count; i++) gaps[i] = (i == count ? 1 : rising[i]) - (i == 0 ? 0 : rising[i - 1]);
        Array.Sort(gaps);
        var values = new double[count];
        var (sum, former) = (0.0, 0.0);
        for (var j = 0; j < count; j++)
        {
            sum += (count + 1 - j) * (gaps[j] - former);
            former = gaps[j];
            values[j] = Math.Clamp(sum, 0, 1);
        }
        return values;
    }
}
