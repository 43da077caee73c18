using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance.Statistics;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// Sessions of open loads begin as their intensity and spacing say. By chance: as a Poisson process, as many, where the intensity puts them, and neither more evenly nor in more
/// of a crowd. Evenly: one at each half over a whole number of expected starts, and none missing. Starts are counted by the moment they were due, in expected starts instead of
/// seconds, which makes every intensity the same (Brown et al., Neural Computation 14, 2002).
/// </summary>
internal static class ArrivalClaims
{
    private const int LeastStarts = 100;
    private const int WindowStarts = 10;
    private const int MostWindows = 2000;
    private const double NegligibleCount = 0.02;
    private const double NegligibleDispersion = 0.1;

    // Moments are kept to a microsecond.
    private const double MomentSeconds = 2e-6;

    /// <param name="lived">Until when the run kept to its plan.</param>
    public static IEnumerable<Evidence> Of(ConductReading reading, LoadPlan plan, LivedSchedule lived)
    {
        if (plan.Segments.All(segment => segment.Loads.All(load => load.Model == LoadModel.Closed))) yield break;
        for (var population = 0; population < plan.Populations.Count; population++)
        {
            var starts = reading.Record.Starts.FirstOrDefault(one => one.Population == population) ?? new StartRecord(population, [], null);
            var kept = starts.UntilMicros is { } micros ? TimeSpan.FromMicroseconds(micros) : TimeSpan.MaxValue;
            var until = kept < lived.Until ? kept : lived.Until;
            var planned = new PlannedStarts(plan, lived.Schedule, population, until);
            if (!planned.IsOpen) continue;
            var due = starts.DueMicros.Select(micros => TimeSpan.FromMicroseconds(micros)).Where(due => due < until).ToList();
            var name = $"{plan.Populations[population].Name}: session starts";
            if (planned.Has(Spacing.Poisson))
            {
                double[] rescaled = [.. due.Where(moment => planned.SpacingAt(moment) == Spacing.Poisson).Select(moment => planned.Grown(Spacing.Poisson, moment))];
                foreach (var claim in Of(name, rescaled, planned.Grown(Spacing.Poisson, until))) yield return claim;
            }

            if (planned.Has(Spacing.Even)) yield return Even(name, planned, [.. due.Where(moment => planned.SpacingAt(moment) == Spacing.Even)], until);
        }
    }

    private static Evidence Even(string name, PlannedStarts planned, List<TimeSpan> due, TimeSpan until)
    {
        var expected = planned.Grown(Spacing.Even, until);
        var evidence = new Evidence($"{name}, evenly", "distance from their places", due.Count);
        if (expected < 1) return evidence with { NotJudged = $"the plan expects {Say.Number(expected)}, needs 1" };
        // Each belongs to the start that it is nearest to; the rate says how far a rounded moment can be off.
        var places = due.Select(moment => (Place: planned.Place(moment), Slack: 1e-6 + (MomentSeconds * planned.RateAt(moment)))).ToList();
        var off = places.Count(one => Math.Abs(one.Place - Math.Floor(one.Place) - 0.5) > one.Slack);
        var filled = places.Select(one => (long)Math.Floor(one.Place)).Distinct().Count();
        // At each end of an even stretch a start may fall on either side.
        var missing = Math.Max(0, Math.Abs(expected - due.Count) - planned.Stretches(Spacing.Even));
        return evidence with
        {
            Statistic = off, Holds = off == 0 && filled == due.Count && missing / expected < NegligibleCount, Effect = Math.Max(missing, off) / expected, EffectLimit = NegligibleCount,
            Detail = $"{due.Count:N0}, planned {Say.Number(expected)}; {off:N0} not in their places, {due.Count - filled:N0} in another's",
        };
    }

    private static IEnumerable<Evidence> Of(string name, double[] rescaled, double expected)
    {
        var count = new Evidence($"{name}, how many", "Poisson", rescaled.Length);
        if (expected < LeastStarts)
        {
            yield return count with { NotJudged = $"the plan expects {Say.Number(expected)}, needs {LeastStarts}" };
            yield break;
        }
        yield return count with
        {
            Statistic = rescaled.Length, P = Tail.Poisson(rescaled.Length, expected), Effect = Math.Abs((rescaled.Length / expected) - 1), EffectLimit = NegligibleCount,
            Detail = $"{rescaled.Length:N0}, planned {Say.Number(expected)}",
        };
        if (rescaled.Length < LeastStarts)
        {
            yield return new Evidence($"{name}, when", "KS", rescaled.Length).Needs(LeastStarts);
            yield break;
        }
        double[] uniform = [.. rescaled.Select(at => at / expected)];
        yield return Distance($"{name}, when", "KS given their number", uniform, "of their place along the planned intensity");
        yield return Distance($"{name}, gaps", "KS after Durbin and Lewis", Spacings.Durbin(uniform), "of the ordered gaps");
        yield return Dispersion($"{name}, dispersion", rescaled, expected);
    }

    private static Evidence Distance(string name, string test, double[] rising, string what)
    {
        var distance = Kolmogorov.Distance(rising);
        return new Evidence(name, test, rising.Length)
        {
            Statistic = distance, P = Kolmogorov.Tail(distance, rising.Length), Effect = distance, EffectLimit = LawClaims.NegligibleDistance,
            Detail = $"distance {Say.Number(distance)} {what}",
        };
    }

    // Counts in windows of equal expectation: their sum of squares is chi-squared given their sum.
    private static Evidence Dispersion(string name, double[] rescaled, double expected)
    {
        var windows = (int)Math.Min(MostWindows, expected / WindowStarts);
        var counts = new long[windows];
        foreach (var at in rescaled) counts[Math.Min(windows - 1, (int)(at / expected * windows))]++;
        var mean = (double)rescaled.Length / windows;
        var statistic = counts.Sum(count => (count - mean) * (count - mean)) / mean;
        var upper = Tail.ChiSquared(statistic, windows - 1);
        var index = statistic / (windows - 1);
        return new Evidence(name, "chi-squared of counts", rescaled.Length)
        {
            Statistic = statistic, P = Math.Min(1, 2 * Math.Min(upper, 1 - upper)), Effect = Math.Abs(index - 1), EffectLimit = NegligibleDispersion,
            Detail = $"variance over mean {Say.Number(index)} in {windows} windows, planned 1",
        };
    }
}
