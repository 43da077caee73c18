using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

/// <summary>Traffic that follows its plan, does not, or too little of it.</summary>
internal static class SampleTraffic
{
    public static ConformanceSummary Follows { get; } = new(TrafficFollows.Yes, "yes; 2 claims held, 1 could not be judged", 0.01, false,
    [
        new("decisions", "contractors: contractor/list", "G-test", 41_230, 1.183, 0.553, 1, 0.0054, 0.01, ClaimResult.Held, "next page 15.1 %, planned 15 %"),
        new("gaps", "no request before its due moment", "count", 421_830, 0, null, null, null, null, ClaimResult.Held, "none was early"),
        new("traits", "contractors: eagerness", "KS, AD", 88, null, null, null, null, null, ClaimResult.NotJudged, "not judged: n = 88, needs 100"),
        new("business", "bids that came too late", "Wilson interval", 18_402, 0.038, null, null, null, null, ClaimResult.Shown, "3.8 %, 95 % interval 3.5 % to 4.1 %"),
    ]);

    public static ConformanceSummary Differs { get; } = new(
        TrafficFollows.No, "no, because of contractors: contractor/list (view job 15.2 %, planned 70 %)", 0.01, false,
        [Follows.Claims[1], Follows.Claims[0] with { P = 0, AdjustedP = 0, Effect = 1.2, Result = ClaimResult.Failed, Detail = "view job 15.2 %, planned 70 %" }]);

    public static ConformanceSummary Unknown { get; } = new(
        TrafficFollows.Unknown, "cannot be said, for there are too few data", 0.01, false, [Follows.Claims[2]]);
}
