using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Reports;

/// <summary>Scopes, steps and thresholds of the <see cref="SampleRun"/>.</summary>
internal static class SampleScopes
{
    public static ScopeSummary Nothing { get; } = new()
    {
        Requests = 0, Failed = 0, BusinessConflicts = 0, Throughput = 0, ErrorRate = 0, Outcomes = new Dictionary<string, long>(),
        Users = new(0, 0, 0, 0, 0, 0, 0), ResponseTimeMs = null, ServiceTimeMs = null,
    };

    public static IReadOnlyList<ThresholdResult> Thresholds { get; } =
    [
        Gate("warmup", "response p99", "< 500 ms", "250 ms", 0.25, 6_600, Verdict.Pass) with { Gates = false },
        Gate("sustained", "response p95", "< 300 ms (warn 400 ms, fail 600 ms)", "140 ms", 0.14, 60_000, Verdict.Pass),
        Gate("stress/1000", "response p99", "< 500 ms (fail 800 ms)", "410 ms", 0.41, 99_000, Verdict.Pass),
        Gate("stress/1500", "response p99", "< 500 ms (fail 800 ms)", "912 ms", 0.912, 98_000, Verdict.Fail),
        Gate("run", "error rate", "< 0.3 % (fail 1 %)", "0.4 %", 0.004, 421_830, Verdict.Warn),
        Gate("run", "target.cpu", "< 80 %", "—", null, 0, Verdict.NotMeasured) with { Detail = "no probe is connected" },
    ];

    public static ScopeSummary Scope(long requests, long failed, double seconds, double planned, double active, double? p50, double? p95, double? p99) => new()
    {
        Requests = requests, Failed = failed, BusinessConflicts = requests / 200, Throughput = requests / seconds, ErrorRate = failed / (double)requests,
        Outcomes = new Dictionary<string, long>
        {
            ["ok"] = requests - failed - (requests / 200), ["businessConflict"] = requests / 200, ["timeout"] = failed * 3 / 4, ["serverError"] = failed - (failed * 3 / 4),
        },
        Users = new(planned, active, (int)Math.Ceiling(active), 0, requests / 23, 0, requests / 23),
        ResponseTimeMs = Times(requests, p50, p95, p99),
        ServiceTimeMs = Times(requests, p50 - 1, p95 - 2, p99 - 3),
    };

    public static LatencySummary Times(long count, double? p50, double? p95, double? p99) =>
        new(count, p50, (p50 + p95) / 2, p95, p99, p99 * 1.6, (p99 ?? 900) * 2, (p50 ?? 40) * 1.3, 0);

    public static StepSummary Step(string name, double share, long requests, long failed, double? p50, double? p95, double? p99)
    {
        var scope = Scope(requests, failed, 900, 830, 828, p50, p95, p99);
        return new()
        {
            Name = name, Share = share, Requests = scope.Requests, Failed = failed, BusinessConflicts = scope.BusinessConflicts, Throughput = scope.Throughput,
            ErrorRate = scope.ErrorRate, Outcomes = scope.Outcomes, Users = scope.Users, ResponseTimeMs = scope.ResponseTimeMs, ServiceTimeMs = scope.ServiceTimeMs,
        };
    }

    public static PopulationSummary Population(string name, string persona, double share, double users)
    {
        var scope = Scope((long)(421_830 * share), (long)(1_672 * share), 900, users, users, 47, 212, 688);
        return new()
        {
            Name = name, Persona = persona, Share = share, Requests = scope.Requests, Failed = scope.Failed, BusinessConflicts = scope.BusinessConflicts,
            Throughput = scope.Throughput, ErrorRate = scope.ErrorRate, Outcomes = scope.Outcomes, Users = scope.Users,
            ResponseTimeMs = scope.ResponseTimeMs, ServiceTimeMs = scope.ServiceTimeMs,
        };
    }

    public static PhaseSummary NotReached(string name, double plannedSeconds) => new()
    {
        Name = name, PlannedSeconds = plannedSeconds, Seconds = 0, Gates = true, Verdict = Verdict.NotMeasured, Levels = [], Requests = 0, Failed = 0,
        BusinessConflicts = 0, Throughput = 0, ErrorRate = 0, Outcomes = new Dictionary<string, long>(), Users = Nothing.Users, ResponseTimeMs = null, ServiceTimeMs = null,
    };

    public static ThresholdResult Gate(string scope, string metric, string target, string measured, double? value, long samples, Verdict verdict) =>
        new($"{metric} of {scope}", scope, metric, target, measured, value, samples, verdict, true, "");
}
