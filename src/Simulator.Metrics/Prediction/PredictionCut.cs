using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Prediction;

/// <summary>
/// A plan small enough to be lived: first segments are lived for a part of their time only, at least for some business days and sessions; if that
/// is not enough, by a part of the people, since the market is scale-free. A station scales by whole workers.
/// </summary>
internal sealed record PredictionCut(LoadPlan Plan, IReadOnlyList<TimeSpan> WarmUps, double Scale, double SimulatedFor, int Lives)
{
    private const double LeastBusinessDays = 10;
    private const double LeastSessions = 15;

    public static PredictionCut Of(LoadPlan plan, LifePace pace, StationPlan? station, PredictionOptions options)
    {
        var rates = plan.Segments.Select(segment => pace.RateOf(segment, station)).ToList();
        var seconds = plan.Segments.Select(segment => segment.Duration.TotalSeconds).ToList();
        var asked = rates.Zip(seconds, (rate, length) => rate * length).Sum();
        var (lived, scale) = (seconds, 1.0);
        if (asked > options.Budget)
        {
            var enough = Math.Max(LeastBusinessDays * plan.Clock.BusinessDay.TotalSeconds, LeastSessions * pace.SessionSeconds);
            var shortest = seconds.Select(length => Math.Min(length, enough)).ToList();
            var least = rates.Zip(shortest, (rate, length) => rate * length).Sum();
            // What the budget leaves beyond the least goes to all alike.
            var part = least < asked ? Math.Clamp((options.Budget - least) / (asked - least), 0, 1) : 0;
            lived = [.. shortest.Zip(seconds, (shorter, length) => shorter + (part * (length - shorter)))];
            scale = ScaleOf(Math.Min(1, options.Budget / least), station);
        }

        var lives = (int)Math.Clamp(options.Budget / Math.Max(1, asked), 1, options.MostLives);
        var cut = Scaling.Apply(scale, plan);
        var segments = cut.Segments.Select((segment, number) => segment with { Duration = TimeSpan.FromSeconds(lived[number]) }).ToList();
        var warmUps = segments.Select((segment, number) => segment.Duration < plan.Segments[number].Duration && segment.IsFlat ? segment.Duration / 3 : TimeSpan.Zero);
        return new PredictionCut(
            cut with { Phases = [.. segments.Select(segment => new Phase(segment.Name, false, [segment]))] },
            [.. warmUps], scale, lived.Sum() / Math.Max(1e-9, seconds.Sum()), lives);
    }

    private static double ScaleOf(double wanted, StationPlan? station) =>
        station is null || wanted >= 1 ? wanted : Math.Max(1, Math.Round(station.Workers * wanted)) / station.Workers;
}
