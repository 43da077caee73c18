using Simulator.Model.Behaviour;

namespace Simulator.Host.Reports;

/// <summary>One or more seconds of the run as charts draw them: means of users and rates, the worst of latencies.</summary>
/// <param name="At">Where the point begins on the run's clock, in seconds.</param>
/// <param name="Ok">Requests a second that succeeded.</param>
/// <param name="P50">Milliseconds, null without samples.</param>
/// <param name="Samples">Behind the percentiles.</param>
/// <param name="Errors">Failed requests a second by class, only those that happened.</param>
/// <param name="InvalidSeconds">How many of its seconds were invalid.</param>
/// <param name="Transport">Null where the target does not tell.</param>
internal sealed record TimelinePoint(
    double At, double PlannedUsers, double ActiveUsers, double Ok, double Conflicts, double Failed,
    double? P50, double? P95, double? P99, double? Max, long Samples, IReadOnlyDictionary<OutcomeClass, double> Errors, int InvalidSeconds,
    GeneratorPoint Generator, TransportPoint? Transport)
{
    /// <summary>Groups and metrics of the plan's own; null where nothing was measured.</summary>
    public MeasuresPoint? Measures { get; init; }
}
