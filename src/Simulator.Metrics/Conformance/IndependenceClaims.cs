using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance.Statistics;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// Draws know nothing of each other: neither a user's of its former ones, nor a user's of another's. As normal scores their products have mean 0 and variance 1, and the
/// square of the sum of one ordinal's draws over the users is chi-squared.
/// </summary>
internal static class IndependenceClaims
{
    private const long LeastPairs = 500;
    private const int LeastUsers = 5;
    private const double NegligibleWithin = 0.02;
    private const double NegligibleAcross = 0.01;

    public static IEnumerable<Evidence> Of(ConductReading reading)
    {
        foreach (var draws in reading.Record.Draws)
        {
            var population = reading.Layout.Populations[draws.Population].Name;
            for (var lag = 1; lag <= draws.Pairs.Count; lag++) yield return Within(population, lag, draws.Pairs[lag - 1], draws.Products[lag - 1]);
            yield return Across(population, draws);
        }
        var prints = new Evidence("no two users draw the same", "first four draws", reading.Record.Prints);
        yield return prints.Samples < 2 ? prints.Needs(2) : prints with
        {
            Holds = reading.Record.Twins == 0, Statistic = reading.Record.Twins,
            Detail = reading.Record.Twins == 0 ? "none of them" : $"{reading.Record.Twins} drew what another had drawn",
        };
    }

    private static Evidence Within(string population, int lag, long pairs, double products)
    {
        var evidence = new Evidence($"{population}: pauses of one user {lag} apart", "correlation", pairs);
        if (pairs < LeastPairs) return evidence.Needs(LeastPairs);
        var r = products / pairs;
        return evidence with
        {
            Statistic = r, P = Tail.Normal(r * Math.Sqrt(pairs)), Effect = Math.Abs(r), EffectLimit = NegligibleWithin, Detail = $"r = {Say.Number(r)}, planned 0",
        };
    }

    private static Evidence Across(string population, DrawCorrelation draws)
    {
        var (square, degrees, excess, pairs, samples) = (0.0, 0, 0.0, 0.0, 0L);
        for (var i = 0; i < draws.Heights.Count; i++)
        {
            if (draws.Heights[i] is not (>= LeastUsers and var users)) continue;
            square += draws.Sums[i] * draws.Sums[i] / users;
            degrees++;
            samples += users;
            excess += (draws.Sums[i] * draws.Sums[i]) - users;
            pairs += (double)users * (users - 1);
        }
        var evidence = new Evidence($"{population}: the same pause of different users", "chi-squared of sums", samples);
        if (samples < LeastPairs) return evidence.Needs(LeastPairs);
        var r = excess / pairs;
        return evidence with
        {
            Statistic = square, P = Tail.ChiSquared(square, degrees), Effect = Math.Abs(r), EffectLimit = NegligibleAcross,
            Detail = $"mean correlation of two users {Say.Number(r)}, planned 0",
        };
    }
}
