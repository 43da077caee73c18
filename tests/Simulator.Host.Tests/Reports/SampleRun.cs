using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Reports;

/// <summary>A believable run that gives way at 1500 users, for tests and for looking at.</summary>
internal static class SampleRun
{
    public static readonly DateTimeOffset Start = new(2026, 1, 9, 10, 45, 0, TimeSpan.Zero);

    public static RunSummary Summary() => new()
    {
        RunId = "20260109T104500Z-week-7",
        Plan = "week-7",
        PlanHash = "9f2c4e0b7a61d35884f1be2207c96a3c5de1f0428bb97c1e64a3d2f50719ce8b",
        SimulatorVersion = "0.1.0",
        Seed = 42,
        Target = "https://staging-api.example.com",
        StartedAt = Start,
        DurationSeconds = 900,
        Compression = 1,
        ThinkScale = 1,
        BusinessDaySeconds = 600,
        Verdict = Verdict.Fail,
        ExitCode = ExitCodes.ThresholdFailed,
        Reason = "response p99 of stress/1500 was 912 ms, beyond its fail level of 800 ms.",
        StopReason = "plan completed",
        Notes = ["No probe was connected: figures of the target itself are missing."],
        Totals = SampleScopes.Scope(421_830, 1_672, 900, 830, 912, 47, 212, 688) with { Users = new(842, 838.4, 2000, 0, 18_204, 0, 18_150) },
        Phases =
        [
            Phase("warmup", 120, Verdict.Pass, 6_600, 1, 55, 45, 96, 250) with { Gates = false },
            Phase("sustained", 240, Verdict.Pass, 60_000, 90, 250, 62, 140, 380),
            Phase("stress", 420, Verdict.Fail, 340_000, 1_580, 1_250, 88, 420, 912) with
            {
                Levels =
                [
                    Phase("500", 100, Verdict.Pass, 50_000, 40, 500, 60, 160, 280), Phase("1000", 100, Verdict.Pass, 99_000, 120, 1000, 70, 230, 410),
                    Phase("1500", 110, Verdict.Fail, 98_000, 520, 1500, 160, 640, 912), Phase("2000", 110, Verdict.Fail, 93_000, 900, 1996, 310, 880, 1_480),
                ],
            },
            Phase("recovery", 120, Verdict.NotMeasured, 15_230, 1, 250, 61, 139, 377),
        ],
        Steps =
        [
            SampleScopes.Step("browse jobs", 0.46, 194_041, 120, 41, 180, 520), SampleScopes.Step("view a job", 0.31, 130_767, 88, 39, 172, 498),
            SampleScopes.Step("place a bid", 0.12, 50_620, 1_204, 88, 610, 1_310), SampleScopes.Step("pay the deposit", 0.03, 12_655, 250, 120, 702, 1_502),
            SampleScopes.Step("close the job", 0.0001, 14, 0, 51, null, null),
        ],
        Populations = [SampleScopes.Population("homeowners", "Homeowner", 0.4, 336), SampleScopes.Population("contractors", "Contractor", 0.6, 504)],
        Thresholds = SampleScopes.Thresholds,
        Business = new(4_210, 18_402, 3_120, 3_051, 2_840, 212, 2_610, 2_544, 2_490),
        Generator = new(2, 612, 0.34, 0.71, 512L << 20, 1_240, new(421_830, 0.4, 0.9, 1.4, 6.2, 11, 38, 0.6, 0), 900, 4, [612, 613, 614, 640], 0)
        {
            GcLongestMs = 9.8, Collections = new(2_700, 900, 30), PoolDelayMaxMs = 31, PoolQueueMax = 20,
            InvalidStretches =
            [
                new(612, 614, [InvalidCause.Lag, InvalidCause.Cpu], 44, 120, 0.93), new(640, 640, [InvalidCause.StoodStill], 12, 1_340, 0.4),
            ],
        },
        Transport = new(
            2_140, 4, 30, 0.9949, 2000, 168_732_000, 970_209_000, null, SampleScopes.Times(2_140, 0.8, 1.9, 4.4), SampleScopes.Times(2_140, 5.2, 9.1, 14),
            SampleScopes.Times(421_830, 37, 180, 600), SampleScopes.Times(421_830, 4, 21, 60)),
        ExampleJob =
        [
            new(181.2, "homeowners#12", "JobPosted", 0), new(184.9, "contractors#31", "BidPlaced", 240_000), new(231.4, "homeowners#12", "BidAccepted", 240_000),
            new(233.0, "homeowners#12", "DepositPaid", 60_000), new(402.7, "contractors#31", "WorkSubmitted", 0), new(431.1, "homeowners#12", "FinalPaid", 180_000),
        ],
    };

    /// <summary>A run in which nothing was sent.</summary>
    public static RunSummary Empty() => Summary() with
    {
        Verdict = Verdict.Aborted, ExitCode = ExitCodes.StoppedBySignal, Reason = "Stopped by SIGINT before the first request.", StopReason = "signal SIGINT",
        Totals = SampleScopes.Nothing, Steps = [], Populations = [], Thresholds = [], ExampleJob = [], Business = new(0, 0, 0, 0, 0, 0, 0, 0, 0),
        Phases = [.. Summary().Phases.Select(phase => SampleScopes.NotReached(phase.Name, phase.PlannedSeconds))],
        Generator = new(1, 0, 0, 0, 0, 0, null, 0, 0, [], 0),
    };

    private static PhaseSummary Phase(string name, double seconds, Verdict verdict, long requests, long failed, double users, double p50, double p95, double p99)
    {
        var scope = SampleScopes.Scope(requests, failed, seconds, users, users, p50, p95, p99);
        return new()
        {
            Name = name, PlannedSeconds = seconds, Seconds = seconds, Gates = true, Verdict = verdict, Levels = [],
            Requests = scope.Requests, Failed = scope.Failed, BusinessConflicts = scope.BusinessConflicts, Throughput = scope.Throughput, ErrorRate = scope.ErrorRate,
            Outcomes = scope.Outcomes, Users = scope.Users, ResponseTimeMs = scope.ResponseTimeMs, ServiceTimeMs = scope.ServiceTimeMs,
        };
    }
}
