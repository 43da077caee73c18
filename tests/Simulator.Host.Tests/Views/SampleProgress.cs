using Simulator.Host.Tests.Reports;
using Simulator.Host.Views;

namespace Simulator.Host.Tests.Views;

/// <summary>The <see cref="SampleRun"/> while it runs.</summary>
internal static class SampleProgress
{
    public static RunProgress At(int second)
    {
        var (index, name, level, from, to) = second switch
        {
            < 120 => (0, "warmup", (string?)null, 0, 120),
            < 360 => (1, "sustained", null, 120, 360),
            < 780 => (2, "stress", $"{SampleTimeline.At(second, second).PlannedUsers}", 360, 780),
            _ => (3, "recovery", null, 780, 900),
        };
        var last = SampleTimeline.At(second, second);
        return new()
        {
            PhaseNumber = index + 1, PhaseCount = 4, PhaseName = name, Level = level, Elapsed = TimeSpan.FromSeconds(second),
            PhaseElapsed = TimeSpan.FromSeconds(second - from), PhaseDuration = TimeSpan.FromSeconds(to - from), Remaining = TimeSpan.FromSeconds(900 - second),
            Second = last, Recent = last.ResponseMs, JobsPosted = second * 4, BidsPlaced = second * 18, ContractsMade = second * 3, ContractsPaid = second * 2,
        };
    }
}
