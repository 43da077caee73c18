namespace Simulator.Imports.Writing;

/// <summary>Weights as shares that sum to 100, by the largest remainders.</summary>
internal static class Shares
{
    /// <summary>Whole percents; hundredths of a percent where a weight would come to none. Zero stays zero.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> weights)
    {
        var whole = Split(weights, 100);
        return Enumerable.Range(0, weights.Count).Any(i => weights[i] > 0 && whole[i] == 0)
            ? [.. Split(weights, 10_000).Select(part => part / 100.0)]
            : [.. whole.Select(part => (double)part)];
    }

    private static int[] Split(IReadOnlyList<double> weights, int total)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => sum == 0 ? 0 : weight / sum * total).ToArray();
        var parts = exact.Select(part => (int)Math.Floor(part + 1e-9)).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take(sum == 0 ? 0 : total - parts.Sum()))
        {
            parts[i]++;
        }

        return parts;
    }
}
