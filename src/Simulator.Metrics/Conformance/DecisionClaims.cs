using Simulator.Metrics.Conformance.Statistics;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Conformance;

/// <summary>Users take their ways with the plan's weights: given which ways were open, for those depend on the market and not on the plan.</summary>
internal static class DecisionClaims
{
    private const long LeastSamples = 100;
    private const double NegligibleEffect = 0.01;

    public static IEnumerable<Evidence> Of(ConductReading reading) => reading.Layout.Populations.Where(population => population.Rows.Count > 0).SelectMany(population =>
    {
        List<Evidence> claims =
        [
            .. population.Rows.SelectMany(row => Choices(reading, population, row)), .. population.Rows.SelectMany(row => Coins(reading, population, row)),
            .. ScoreClaims.Of(reading, population),
        ];
        return claims.Count > 0 ? claims : [new Evidence($"{population.Name}: choices", "G-test", 0).Needs(LeastSamples)];
    });

    private static IEnumerable<Evidence> Choices(ConductReading reading, PopulationLayout population, RowPlace place)
    {
        if (!place.IsCounted) yield break;
        var row = place.Row;
        for (var mask = 1u; mask <= row.All; mask++)
        {
            var counts = reading.Slice(place.CellOf(mask, 0), row.Options.Count);
            var samples = counts.Sum();
            if (samples == 0) continue;
            var name = $"{population.Name}: {row.State}{Open(row, mask)}";
            var sum = Enumerable.Range(0, counts.Length).Sum(option => WeightOf(row, mask, option));
            double[] shares = [.. counts.Select((_, option) => sum > 0 ? WeightOf(row, mask, option) / sum : 0)];
            if (Impossible(row, counts, shares) is { } what)
            {
                yield return new Evidence(name, "no impossible choice", samples) { Holds = false, Detail = what };
            }
            if (shares.Count(share => share > 0) < 2) continue;
            var evidence = new Evidence(name, shares.Count(share => share > 0) == 2 ? "binomial" : "G-test", samples);
            yield return samples < LeastSamples || GTest.Of(counts, shares) is not { } test
                ? evidence.Needs(Math.Max(LeastSamples, (long)Math.Ceiling(5 / (1 - shares.Max()))))
                : evidence with
                {
                    Statistic = test.Statistic, P = test.P, Effect = test.Effect, EffectLimit = NegligibleEffect, Detail = Worst(row, counts, shares),
                };
        }
    }

    private static IEnumerable<Evidence> Coins(ConductReading reading, PopulationLayout population, RowPlace place)
    {
        var samples = reading[place.Coin.Count];
        if (samples == 0) yield break;
        var (taken, expected, variance) = (reading[place.Coin.Taken], reading.Real(place.Coin.Sum), reading.Real(place.Coin.Variance));
        var evidence = new Evidence($"{population.Name}: {place.Row.State} × the user's own factor", "sum of coins", samples);
        if (samples < LeastSamples || variance < 25)
        {
            yield return evidence.Needs(Math.Max(LeastSamples, variance > 0 ? (long)Math.Ceiling(25 * samples / variance) : LeastSamples));
            yield break;
        }
        var z = (taken - expected) / Math.Sqrt(variance);
        yield return evidence with
        {
            Statistic = z, P = Tail.Normal(z), Effect = Math.Abs(z) / Math.Sqrt(samples), EffectLimit = NegligibleEffect,
            Detail = $"{place.Row.Options[0]} {Say.Share((double)taken / samples)}, planned {Say.Share(expected / samples)}",
        };
    }

    private static double WeightOf(ChainRow row, uint mask, int option) => (mask & (1u << option)) == 0 ? 0 : row.Weights[option];

    private static string Open(ChainRow row, uint mask) => mask == row.All
        ? ""
        : $" with only {Say.List([.. Enumerable.Range(0, row.Options.Count).Where(i => (mask & (1u << i)) != 0).Select(i => row.Options[i])])} open";

    private static string? Impossible(ChainRow row, long[] counts, double[] shares)
    {
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0 && shares[i] <= 0) return $"{row.Options[i]} was taken {counts[i]} times, planned never";
        return null;
    }

    // The option that is furthest from its plan stands for the row.
    private static string Worst(ChainRow row, long[] counts, double[] shares)
    {
        var samples = (double)counts.Sum();
        var worst = Enumerable.Range(0, counts.Length).Where(i => shares[i] > 0).MaxBy(i => Math.Abs((counts[i] / samples) - shares[i]) / Math.Sqrt(shares[i]));
        return $"{row.Options[worst]} {Say.Share(counts[worst] / samples)}, planned {Say.Share(shares[worst])}";
    }
}
