using Simulator.Model.Load;

namespace Simulator.Model.Plans;

/// <summary>Makes a rehearsal of a plan: shorter phases, windows and grace periods, the same users with the same think times.</summary>
public static class Compression
{
    /// <summary>
    /// Divides the durations of phases and levels, of startup and ramp-down, the day, trend and bursts of arrivals, the windows of thresholds and the grace periods of their actions, and the levels of what counters add up. Windows and grace periods
    /// are rounded up to whole seconds, at least one; a grace period of zero stays zero.
    /// </summary>
    /// <param name="times">1 or more.</param>
    public static LoadPlan Apply(double times, LoadPlan plan) => times == 1 ? plan : plan with
    {
        Compression = plan.Compression * times,
        Phases = [.. plan.Phases.Select(phase => phase with { Segments = [.. phase.Segments.Select(one => one with { Duration = one.Duration / times })] })],
        Startup = plan.Startup is { } startup ? new StartupPlan(startup.Over / times) : null,
        RampDown = plan.RampDown with { Over = plan.RampDown.Over / times },
        Arrivals = plan.Arrivals with
        {
            Diurnal = plan.Arrivals.Diurnal is { } day ? day with { Day = day.Day / times } : null,
            TrendPerHour = plan.Arrivals.TrendPerHour * times,
            Bursts = [.. plan.Arrivals.Bursts.Select(burst => new Burst(burst.At / times, burst.Duration / times, burst.Factor, burst.Every / times))],
        },
        Thresholds = [.. plan.Thresholds.Select(one => one with { Window = one.Window is { } window ? Whole(window / times) : null, Action = Shorter(one.Action, times), Limits = Less(one, times) })],
    };

    // What a counter adds up grows with the time that it is given.
    private static Limits Less(Threshold one, double times) => one.Metric is Metric.Own { Figure: OwnFigure.Count }
        ? one.Limits with { Target = one.Limits.Target / times, Warn = one.Limits.Warn / times, Fail = one.Limits.Fail / times }
        : one.Limits;

    private static ThresholdAction Shorter(ThresholdAction action, double times) => action switch
    {
        ThresholdAction.Abort abort => abort with { After = Whole(abort.After / times) },
        ThresholdAction.GoTo goTo => goTo with { After = Whole(goTo.After / times) },
        _ => action,
    };

    // A millisecond's slack: 60 s / 6 must not become 11 s for the sake of a rounding error.
    private static TimeSpan Whole(TimeSpan time) =>
        time == TimeSpan.Zero ? time : TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(time.TotalSeconds - 0.001)));
}
