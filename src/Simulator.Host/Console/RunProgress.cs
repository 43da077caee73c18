using Simulator.Metrics.Results;

namespace Simulator.Host.Views;

/// <summary>Where a run stands.</summary>
/// <param name="PhaseIndex">From 0.</param>
/// <param name="Level">Null where the phase has none.</param>
/// <param name="Last">The last closed second; null before the first.</param>
/// <param name="LastSeconds">Response times of the last seconds together; null without samples.</param>
/// <param name="Business">Since the run began.</param>
internal sealed record RunProgress(
    int PhaseIndex, int PhaseCount, string Phase, string? Level, TimeSpan PhaseElapsed, TimeSpan PhaseTotal, TimeSpan RunElapsed, TimeSpan RunRemaining,
    SecondRecord? Last, LatencySummary? LastSeconds, BusinessSummary Business)
{
    /// <summary><c>stress/1500</c>, or the phase's name where it has no levels.</summary>
    public string Segment => Level is null ? Phase : $"{Phase}/{Level}";

    /// <summary>How much of the phase is lived, 0 to 1.</summary>
    public double PhaseShare => PhaseTotal > TimeSpan.Zero ? Math.Clamp(PhaseElapsed / PhaseTotal, 0, 1) : 1;

    /// <summary>Of the last second, 0 to 1.</summary>
    public double ErrorRate => Last is { Requests: > 0 } last ? last.Failed / (double)last.Requests : 0;
}
