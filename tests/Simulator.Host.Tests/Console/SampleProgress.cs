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
        return new(
            index, 4, name, level, TimeSpan.FromSeconds(second - from), TimeSpan.FromSeconds(to - from), TimeSpan.FromSeconds(second),
            TimeSpan.FromSeconds(900 - second), last, last.ResponseMs, new(second * 4, second * 18, second * 3, second * 3, second, 0, second, second * 2, second));
    }
}
