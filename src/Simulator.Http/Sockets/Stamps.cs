namespace Simulator.Http.Sockets;

/// <summary>Spans of time in the unit of a <see cref="TimeProvider"/>'s timestamps.</summary>
internal static class Stamps
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>Nothing is longer than a year, and what is negative is forever, as <see cref="Timeout.InfiniteTimeSpan"/> is.</summary>
    public static long Of(TimeSpan span, TimeProvider time) => Of(span, Ratio(time));

    public static long Of(TimeSpan span, double ratio) => (long)((span < TimeSpan.Zero || span > Longest ? Longest : span).Ticks * ratio);

    public static double Ratio(TimeProvider time) => (double)time.TimestampFrequency / TimeSpan.TicksPerSecond;
}
