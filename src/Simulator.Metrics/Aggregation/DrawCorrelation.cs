using Simulator.Model.Chance;

namespace Simulator.Metrics.Aggregation;

/// <summary>
/// How the tracked draws of a population hang together, as normal scores: of mean 0 and variance 1 where users draw by the plan, so that nothing has to be estimated.
/// </summary>
/// <param name="Users">How many were tracked.</param>
/// <param name="Draws">Of all of them.</param>
/// <param name="Pairs">For each distance from 1, pairs of draws of one user that lie so far apart.</param>
/// <param name="Products">Sums over those pairs.</param>
/// <param name="Heights">For each ordinal, how many users drew so often.</param>
/// <param name="Sums">Sums over the users of their draw of that ordinal.</param>
public sealed record DrawCorrelation(
    int Population, int Users, long Draws, IReadOnlyList<long> Pairs, IReadOnlyList<double> Products, IReadOnlyList<int> Heights, IReadOnlyList<double> Sums)
{
    /// <summary>The longest distance that is looked at.</summary>
    public const int MostLag = 10;

    internal static DrawCorrelation Of(int population, IReadOnlyCollection<IReadOnlyList<ushort?>> users)
    {
        var longest = users.Select(user => user.Count).DefaultIfEmpty().Max();
        var (pairs, products) = (new long[MostLag], new double[MostLag]);
        var (heights, sums) = (new int[longest], new double[longest]);
        foreach (var user in users)
        {
            double?[] scores = [.. user.Select(share => share is { } known ? NormalScore.Of(known) : (double?)null)];
            for (var at = 0; at < scores.Length; at++)
            {
                if (scores[at] is not { } score) continue;
                heights[at]++;
                sums[at] += score;
                for (var lag = 1; lag <= Math.Min(MostLag, at); lag++)
                {
                    if (scores[at - lag] is not { } former) continue;
                    pairs[lag - 1]++;
                    products[lag - 1] += score * former;
                }
            }
        }
        return new DrawCorrelation(population, users.Count, heights.Sum(count => (long)count), pairs, products, heights, sums);
    }

    private static class NormalScore
    {
        private static readonly Laws.Normal Standard = new(0, 1);

        public static double Of(ushort share) => Standard.Quantile((share + 0.5) / (ushort.MaxValue + 1.0));
    }
}
