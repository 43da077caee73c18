using Simulator.Metrics.Conformance.Statistics;
using Simulator.Metrics.Recording;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// Requests are sent when they were due: none early, few late, and the gaps that users really left are the law's. A gap is its pause and a delay of at most the measured 99th
/// percentile, for 99 in 100, so its distribution function must lie between the law's and the law's moved by that delay; pauses that the end of the run broke off may lie anywhere.
/// </summary>
internal static class GapClaims
{
    private const double MostLagOverGap = 0.01;

    public static IEnumerable<Evidence> Of(ConductReading reading, ValidityPlan validity)
    {
        var layout = reading.Layout;
        var limit = validity.LagP99 / 2;
        var lag = Delays("delay of requests after their due moment", reading.Slice(layout.Lag, LagBins.Count), limit);
        yield return lag;
        if (lag.NotJudged is not null) yield break;

        var early = reading[layout.EarlySteps];
        yield return new Evidence("no request before its due moment", "count", lag.Samples)
        {
            Holds = early == 0, Statistic = early,
            Detail = early == 0 ? "none was early" : $"{early} were early, by {Say.Ms(reading.Time(layout.EarlyTicks).TotalMilliseconds / early)} on average",
        };
        var mean = reading.Time(layout.LagTicks).TotalMilliseconds / lag.Samples;
        yield return new Evidence("mean of realised less drawn pauses", "limit", lag.Samples)
        {
            Holds = Math.Abs(mean) <= limit.TotalMilliseconds / 2, Statistic = mean, Effect = Math.Abs(mean), EffectLimit = limit.TotalMilliseconds / 2,
            Detail = $"{Say.Ms(mean)}, limit {Say.Ms(limit.TotalMilliseconds / 2)}",
        };
        var starts = reading.Slice(layout.StartLag, LagBins.Count);
        if (starts.Sum() > 0) yield return Delays("delay of session starts after their due moment", starts, limit);
        var delay = TimeSpan.FromMicroseconds(PercentileOf(reading.Slice(layout.Lag, LagBins.Count), 0.99));
        foreach (var population in layout.Populations)
        {
            foreach (var law in population.Pauses.Where(law => law.Bins.IsContinuous))
                if (Realised(reading, $"{population.Name}: {law.Bins.Name}, realised", law, mean, delay) is { } claim) yield return claim;
        }
    }

    private static Evidence Delays(string name, long[] bins, TimeSpan limit)
    {
        var evidence = new Evidence(name, "limit on P99", bins.Sum());
        if (evidence.Samples < LawClaims.LeastSamples) return evidence.Needs(LawClaims.LeastSamples);
        var p99 = PercentileOf(bins, 0.99) / 1000;
        return evidence with
        {
            Statistic = p99, Holds = p99 < limit.TotalMilliseconds, Effect = p99, EffectLimit = limit.TotalMilliseconds,
            Detail = $"P99 {Say.Ms(p99)}, limit {Say.Ms(limit.TotalMilliseconds)}; P50 {Say.Ms(PercentileOf(bins, 0.5) / 1000)}, most {Say.Ms(PercentileOf(bins, 1) / 1000)}",
        };
    }

    private static Evidence? Realised(ConductReading reading, string name, LawPlace law, double meanLagMs, TimeSpan delay)
    {
        var (bins, drawn) = (law.Bins, reading.Slice(law.Start, law.Bins.Places));
        var counts = reading.Slice(law.Realised, bins.Places);
        var (samples, pauses) = (counts.Sum(), drawn.Sum());
        if (pauses == 0) return null;
        var evidence = new Evidence(name, "KS within a band", samples);
        if (samples < LawClaims.LeastSamples) return evidence.Needs(LawClaims.LeastSamples);
        var planned = bins.MeanTicks / TimeSpan.TicksPerMillisecond;
        if (meanLagMs > MostLagOverGap * planned) return evidence with { NotJudged = $"delays are {Say.Share(meanLagMs / planned)} of the mean pause, more than {Say.Share(MostLagOverGap)}" };

        var (broken, below, most) = (Math.Max(0, pauses - samples), counts[LawBins.BelowMin] + counts[LawBins.AtMin], 0.0);
        for (var bin = 0; bin < bins.Bins - 1; bin++)
        {
            below += counts[LawBins.FirstBin + bin];
            var (atLeast, atMost) = ((double)below / (samples + broken), (double)(below + broken) / (samples + broken));
            var (latest, earliest) = ((0.99 * bins.CdfAtEdge(bin, delay.Ticks)), bins.CdfAtEdge(bin, 0));
            most = Math.Max(most, Math.Max(atLeast - earliest, latest - atMost));
        }
        return evidence with
        {
            Statistic = most, P = Kolmogorov.Tail(most, samples), Effect = most, EffectLimit = LawClaims.NegligibleDistance,
            Detail = $"at most {Say.Share(most)} beyond what the law and a delay of {Say.Ms(delay.TotalMilliseconds)} allow",
        };
    }

    // Microseconds, to the upper edge of a bin.
    private static double PercentileOf(long[] bins, double share)
    {
        var (rank, passed) = (Math.Max(1, (long)Math.Ceiling((share * bins.Sum()) - 1e-6)), 0L);
        for (var bin = 0; bin < bins.Length; bin++)
        {
            passed += bins[bin];
            if (passed >= rank) return LagBins.UpperEdge(bin);
        }
        return 0;
    }
}
