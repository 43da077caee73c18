using Simulator.Metrics.Conformance.Statistics;
using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Conformance;

/// <summary>Draws follow their laws: nothing that cannot be drawn, the limits as often as planned, and what lies between them as the law has it.</summary>
internal static class LawClaims
{
    public const long LeastSamples = 100;

    /// <summary>Smaller distances between distribution functions fail nothing.</summary>
    public const double NegligibleDistance = 0.005;

    private const double NegligibleAtom = 0.1;
    private const double NegligibleEffect = 0.01;

    public static IEnumerable<Evidence> Pauses(ConductReading reading) => reading.Layout.Populations.SelectMany(population =>
    {
        var claims = population.Pauses.SelectMany(law => Law(reading, $"{population.Name}: {law.Bins.Name}", law)).ToList();
        return claims.Count > 0 ? claims : [new Evidence($"{population.Name}: pauses", "KS", 0).Needs(LeastSamples)];
    }).Concat(Pooled(reading));

    public static IEnumerable<Evidence> Traits(ConductReading reading) => reading.Layout.Populations.SelectMany(population =>
        population.Traits.SelectMany(law => Law(reading, $"{population.Name}: {law.Bins.Name}", law)));

    private static IEnumerable<Evidence> Law(ConductReading reading, string name, LawPlace law)
    {
        var (bins, counts) = (law.Bins, reading.Slice(law.Start, law.Bins.Places));
        var samples = counts.Sum();
        if (samples == 0) yield break;
        long[] between = [.. counts.Skip(LawBins.FirstBin).Take(bins.Bins)];
        if (Impossible(bins, counts, between) is > 0 and var impossible)
        {
            yield return new Evidence(name, "no impossible draw", samples)
            {
                Holds = false, Detail = $"{impossible} of {samples} draws are such as the law cannot give ({counts[LawBins.BelowMin]} below its least, {counts[bins.BeyondCap]} beyond its cap)",
            };
        }
        if (bins.MassAtMin > 0) yield return Atom($"{name}, at its least", counts[LawBins.AtMin], samples, bins.MassAtMin);
        if (bins.MassAtCap > 0) yield return Atom($"{name}, at its cap", counts[bins.AtCap], samples, bins.MassAtCap);
        foreach (var claim in bins.IsContinuous ? Fit(name, between, bins.Shares) : Classes(name, between, bins.Shares)) yield return claim;
    }

    // The transform makes all laws without atoms one.
    private static IEnumerable<Evidence> Pooled(ConductReading reading)
    {
        var (counts, shares) = (new long[LawBins.Most], Enumerable.Repeat(1.0 / LawBins.Most, LawBins.Most).ToArray());
        foreach (var law in reading.Layout.Populations.SelectMany(population => population.Pauses).Where(law => law.Bins.IsContinuous))
        {
            for (var i = 0; i < counts.Length; i++) counts[i] += reading[law.Start + LawBins.FirstBin + i];
        }
        return counts.Sum() > 0 ? Fit("all pauses together", counts, shares) : [];
    }

    private static Evidence Atom(string name, long taken, long samples, double share)
    {
        var evidence = new Evidence(name, "binomial", samples);
        return samples < LeastSamples ? evidence.Needs(LeastSamples) : evidence with
        {
            Statistic = taken, P = Tail.Binomial(taken, samples, share), Effect = Math.Abs((taken / (samples * share)) - 1), EffectLimit = NegligibleAtom,
            Detail = $"{Say.Share((double)taken / samples)} of draws, planned {Say.Share(share)}",
        };
    }

    private static IEnumerable<Evidence> Fit(string name, long[] counts, IReadOnlyList<double> shares)
    {
        var samples = counts.Sum();
        if (samples < LeastSamples)
        {
            yield return new Evidence(name, "KS, AD", samples).Needs(LeastSamples);
            yield break;
        }
        var (distance, at) = Distance(counts, shares);
        var detail = $"{Say.Share(at.Measured)} of draws lie below the law's {Say.Share(at.Planned)} quantile";
        var square = AndersonDarling.Statistic(counts, shares);
        yield return new Evidence(name, "KS", samples)
        {
            Statistic = distance, P = Kolmogorov.Tail(distance, samples), Effect = distance, EffectLimit = NegligibleDistance, Detail = detail,
        };
        yield return new Evidence(name, "AD", samples)
        {
            Statistic = square, P = AndersonDarling.Tail(square), Effect = distance, EffectLimit = NegligibleDistance, Detail = detail,
        };
    }

    private static IEnumerable<Evidence> Classes(string name, long[] counts, IReadOnlyList<double> shares)
    {
        if (shares.Count(share => share > 0) < 2 || counts.Sum() == 0) yield break;
        var evidence = new Evidence(name, "G-test", counts.Sum());
        yield return evidence.Samples < LeastSamples || GTest.Of(counts, shares) is not { } test ? evidence.Needs(LeastSamples) : evidence with
        {
            Statistic = test.Statistic, P = test.P, Effect = test.Effect, EffectLimit = NegligibleEffect, Detail = $"over {test.Degrees + 1} classes",
        };
    }

    private static (double Distance, (double Measured, double Planned) At) Distance(long[] counts, IReadOnlyList<double> shares)
    {
        var samples = (double)counts.Sum();
        var (measured, planned, most) = (0.0, 0.0, 0.0);
        var at = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            measured += counts[i] / samples;
            planned += shares[i];
            if (Math.Abs(measured - planned) <= most) continue;
            (most, at) = (Math.Abs(measured - planned), (measured, planned));
        }
        return (most, at);
    }

    private static long Impossible(LawBins bins, long[] counts, long[] between)
    {
        var impossible = counts[LawBins.BelowMin] + counts[bins.BeyondCap];
        for (var i = 0; i < between.Length; i++)
            if (bins.Shares[i] <= 0) impossible += between[i];
        return impossible;
    }
}
