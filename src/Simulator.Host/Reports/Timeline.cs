using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>The run over time, in at most <see cref="MostPoints"/> points however long it was.</summary>
internal sealed record Timeline(IReadOnlyList<TimelinePoint> Points, IReadOnlyList<TimelineBand> Bands, int SecondsPerPoint)
{
    public const int MostPoints = 600;

    public static Timeline Empty { get; } = new([], [], 1);

    /// <summary>Reads the seconds once, in their order, and keeps no more of them than a point needs.</summary>
    /// <param name="seconds">In the order of the run's clock; missing seconds are gaps.</param>
    /// <param name="durationSeconds">How long the run was.</param>
    public static Timeline From(IEnumerable<SecondRecord> seconds, double durationSeconds)
    {
        var width = Math.Max(1, (int)Math.Ceiling(durationSeconds / MostPoints));
        var points = new List<TimelinePoint>();
        var bands = new List<TimelineBand>();
        var open = new List<SecondRecord>(width);
        foreach (var second in seconds)
        {
            if (open.Count > 0 && (second.Second / width != open[0].Second / width)) Close();
            // A drain may outlive the plan; charts end where their points do.
            if (points.Count < MostPoints) open.Add(second);
            AddToBands(bands, second);
        }
        if (open.Count > 0) Close();
        return new(points, bands, width);

        void Close()
        {
            points.Add(TimelinePoints.Merge(open, open[0].Second / width * width));
            open.Clear();
        }
    }

    /// <summary>Seconds from the run's start to the end of the last point; at least 1.</summary>
    public double Span => Points.Count == 0 ? 1 : Points[^1].At + SecondsPerPoint;

    public TimelineBand? Band(string phase) => Bands.FirstOrDefault(band => band.Phase == phase);

    private static void AddToBands(List<TimelineBand> bands, SecondRecord second)
    {
        if (second.Segment < 0) return;
        var isNew = bands.Count == 0 || bands[^1].Phase != second.Phase;
        if (isNew) bands.Add(new(second.Phase, second.Second, second.Second, second.PlannedUsers, second.PlannedUsers, 0, []));
        var band = bands[^1];
        var levels = second.Level is { } level && (band.Levels.Count == 0 || band.Levels[^1].Name != level)
            ? [.. band.Levels, (second.Second, level)]
            : band.Levels;
        bands[^1] = band with
        {
            To = second.Second + 1, UsersTo = second.PlannedUsers, UsersPeak = Math.Max(band.UsersPeak, second.PlannedUsers), Levels = levels,
        };
    }
}
