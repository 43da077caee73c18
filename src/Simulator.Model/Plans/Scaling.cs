using Simulator.Model.Load;

namespace Simulator.Model.Plans;

/// <summary>Makes a plan larger or smaller: the same phases with fewer or more of the same people.</summary>
public static class Scaling
{
    /// <summary>
    /// Multiplies users and session starts, fixed work of all users together, spare accounts, the levels of thresholds on throughput, users and what counters add up, and the users of their conditions. Think times, durations and all other levels stay.
    /// </summary>
    /// <param name="times">More than 0; 0.02 leaves one of fifty.</param>
    public static LoadPlan Apply(double times, LoadPlan plan) => times == 1 ? plan : plan with
    {
        Scale = plan.Scale * times,
        Accounts = plan.Accounts with { Spare = (int)Math.Ceiling((plan.Accounts.Spare * times) - 1e-9) },
        Phases = [.. plan.Phases.Select(phase => phase with { Segments = [.. phase.Segments.Select(one => one.With(load => load with { Curve = load.Curve.Times(times), Work = Of(load.Work, times) }))] })],
        Thresholds = [.. plan.Thresholds.Select(one => one with
        {
            Limits = one.Metric is Metric.Throughput or Metric.Users or Metric.Own { Figure: OwnFigure.Count or OwnFigure.Rate } ? Of(one.Limits, times) : one.Limits,
            WhileUsersAtMost = one.WhileUsersAtMost is { } most ? (int)Math.Ceiling((most * times) - 1e-9) : null,
        })],
    };

    // Users are scaled already: each of them does as much.
    private static FixedWork? Of(FixedWork? work, double times) =>
        work is { Sessions: > 0 } ? work with { Sessions = (int)Math.Ceiling((work.Sessions * times) - 1e-9) } : work;

    private static Limits Of(Limits limits, double times) =>
        limits with { Target = limits.Target * times, Warn = limits.Warn * times, Fail = limits.Fail * times };
}
