using System.Diagnostics;

namespace Simulator.Freeze;

/// <summary>Microseconds since the server's start, on a clock that never jumps, and the Unix time at which they began.</summary>
internal sealed class FreezeClock
{
    private static readonly long TicksAMicrosecond = Stopwatch.Frequency / 1_000_000;

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The start, in microseconds since 1970.</summary>
    public long StartedAt { get; } = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Microseconds since the start.</summary>
    public long Now => (Stopwatch.GetTimestamp() - _start) / TicksAMicrosecond;
}
