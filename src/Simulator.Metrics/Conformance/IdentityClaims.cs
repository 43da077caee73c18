using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// What must agree by arithmetic alone, or figures are lost: users in session as they were counted each second against the sessions' lengths (Little, Operations Research 9,
/// 1961), and in closed segments N = X (R + Z) (Denning and Buzen, Computing Surveys 10, 1978).
/// </summary>
internal static class IdentityClaims
{
    private const double LittleLimit = 0.03;
    private const double InteractiveLimit = 0.02;
    private const int LeastSeconds = 30;
    private const int LeastCycles = 50;
    private const long LeastRequests = 1000;

    public static IEnumerable<Evidence> Of(ConductReading reading, LoadPlan plan, RunRecord record) =>
        reading.Layout.Populations.Select(population => Little(reading, population, record)).Concat(Interactive(reading, plan, record));

    private static Evidence Little(ConductReading reading, PopulationLayout population, RunRecord record)
    {
        var sessions = reading[population.SessionsEnded] + reading[population.SessionsCut];
        var evidence = new Evidence($"{population.Name}: users in session = sessions a second × their length", "Little's law", sessions);
        var (length, seconds) = (reading.Time(population.SessionTicks).TotalSeconds, Math.Max(1, record.Seconds.Count));
        if (sessions == 0) return evidence.Needs(LawClaims.LeastSamples);
        // Looked at once a second, a session of any length is counted to within half a second (0.41 s of deviation): four deviations within the limit.
        var needed = (long)Math.Ceiling(Math.Pow(4 * 0.41 / LittleLimit / (length / sessions), 2));
        if (seconds < LeastSeconds) return evidence with { NotJudged = $"the run had {seconds} seconds, needs {LeastSeconds}" };
        if (sessions < Math.Max(LawClaims.LeastSamples, needed)) return evidence.Needs(Math.Max(LawClaims.LeastSamples, needed));
        var (seen, told) = (reading[population.InSession] / (double)seconds, length / seconds);
        // The last second may be cut: one is forgiven.
        var difference = Math.Max(0, (Math.Abs(seen - told) / told) - (1.0 / seconds));
        return evidence with
        {
            Statistic = seen, Holds = difference < LittleLimit, Effect = difference, EffectLimit = LittleLimit,
            Detail = $"{Say.Number(seen)} seen, {Say.Number(told)} by {Say.Number((double)sessions / seconds)} a second × {Say.Number(length / sessions)} s",
        };
    }

    private static IEnumerable<Evidence> Interactive(ConductReading reading, LoadPlan plan, RunRecord record)
    {
        for (var segment = 0; segment < plan.Segments.Count; segment++)
        {
            var curve = plan.Segments[segment];
            if (!curve.IsFlat || curve.Loads.Any(load => load.Model != LoadModel.Closed)) continue;
            if (record.LivedSegments.FirstOrDefault(one => one.Segment == segment) is { Seconds: > 0 } lived) yield return Interactive(reading, record, lived, curve.Name);
        }
    }

    private static Evidence Interactive(ConductReading reading, RunRecord record, SegmentRecord lived, string name)
    {
        var (layout, series) = (reading.Layout, record.Series.Where(one => one.Key.Segment == lived.Segment).ToList());
        var requests = series.Sum(one => one.Service.Count);
        var evidence = new Evidence($"{name}: users = requests a second × (response + thinking)", "interactive law", requests);
        if (requests < LeastRequests) return evidence.Needs(LeastRequests);
        var response = series.Sum(one => one.Service.SumMicros) / 1e6 / requests;
        var thinking = reading.Time(layout.WaitTicks + lived.Segment).TotalSeconds / requests;
        var cycle = response + thinking;
        if (lived.Seconds < LeastCycles * cycle) return evidence with { NotJudged = $"{lived.Seconds} s, needs {Math.Ceiling(LeastCycles * cycle)} s: {LeastCycles} times response and thinking" };
        var users = UsersIn(record, lived);
        var told = (double)requests / lived.Seconds * cycle;
        var difference = Math.Abs(users - told) / users;
        return evidence with
        {
            Statistic = told, Holds = difference < InteractiveLimit, Effect = difference, EffectLimit = InteractiveLimit,
            Detail = $"{Say.Number(users)} seen, {Say.Number(told)} by {Say.Number((double)requests / lived.Seconds)} a second × ({Say.Ms(1000 * response)} + {Say.Ms(1000 * thinking)})",
        };
    }

    // Users are counted at each second's end. At the end of the run they have just been told to retire, and some are gone.
    private static double UsersIn(RunRecord record, SegmentRecord lived)
    {
        var users = record.Seconds.Where(second => second.Segment == lived.Segment).Select(second => second.ActiveUsers).ToList();
        if (users.Count < 2) return lived.Populations.Sum(population => population.ActiveUserSeconds) / (double)lived.Seconds;
        users[^1] = Math.Max(users[^1], users[^2]);
        return users.Average();
    }
}
