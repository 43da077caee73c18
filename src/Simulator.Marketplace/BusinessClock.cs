namespace Simulator.Marketplace;

/// <summary>The windows of the business, as much shorter as business time passes faster than clock time; in milliseconds of clock time.</summary>
internal sealed class BusinessClock(double timeScale)
{
    // Whatever the scale, an instant plus a window is a date.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>How long after a submission the homeowner may dispute the work.</summary>
    public long DisputeWindow { get; } = Scaled(TimeSpan.FromDays(7), timeScale);

    /// <summary>How soon after its beginning a dispute should be resolved.</summary>
    public long Mediation { get; } = Scaled(TimeSpan.FromHours(48), timeScale);

    /// <summary>How soon after a resolution the work should be done again.</summary>
    public long Rework { get; } = Scaled(TimeSpan.FromDays(7), timeScale);

    private static long Scaled(TimeSpan window, double timeScale) =>
        (long)Math.Min(Longest.TotalMilliseconds, window.TotalMilliseconds / timeScale);
}
