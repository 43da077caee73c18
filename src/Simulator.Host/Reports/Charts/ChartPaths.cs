using System.Globalization;
using System.Text;

namespace Simulator.Host.Reports.Charts;

/// <summary>The geometry of a chart: paths in a field of <see cref="Width"/> by <see cref="Height"/>, which the page stretches to its own size.</summary>
internal static class ChartPaths
{
    public const double Width = 1000;
    public const double Height = 200;

    /// <summary>A line that breaks where a value or a stretch of time is missing.</summary>
    public static string Line(Timeline timeline, IReadOnlyList<double?> values, AxisScale scale)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in Runs(timeline, i => values[i] is not null))
        {
            for (var i = from; i <= to; i++) Append(path, i == from ? 'M' : 'L', X(timeline, i), Y(values[i] ?? 0, scale));
            // A lone point would have no length; a stroke with round ends makes it a dot.
            if (from == to) path.Append("h.01");
        }
        return path.ToString();
    }

    /// <summary>A layer between two heights.</summary>
    public static string Layer(Timeline timeline, IReadOnlyList<double> low, IReadOnlyList<double> high, AxisScale scale)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in Runs(timeline, i => IsThick(i - 1) || IsThick(i) || IsThick(i + 1)))
        {
            for (var i = from; i <= to; i++) Append(path, i == from ? 'M' : 'L', X(timeline, i), Y(high[i], scale));
            for (var i = to; i >= from; i--) Append(path, 'L', X(timeline, i), Y(low[i], scale));
            path.Append('Z');
        }
        return path.ToString();

        // A layer of nothing must not leave its outline on the one below.
        bool IsThick(int i) => i >= 0 && i < high.Count && high[i] > low[i];
    }

    /// <summary>Where a moment of the run lies, 0 to <see cref="Width"/>.</summary>
    public static double At(Timeline timeline, double seconds) => Width * Math.Clamp(seconds / timeline.Span, 0, 1);

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double X(Timeline timeline, int i) => At(timeline, timeline.Points[i].At + (timeline.SecondsPerPoint / 2.0));

    private static double Y(double value, AxisScale scale) => Height * (1 - (value / scale.Max));

    private static void Append(StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(Number(x)).Append(' ').Append(Number(y));

    private static IEnumerable<(int From, int To)> Runs(Timeline timeline, Func<int, bool> has)
    {
        var from = -1;
        for (var i = 0; i < timeline.Points.Count; i++)
        {
            var isGap = from >= 0 && timeline.Points[i].At - timeline.Points[i - 1].At > timeline.SecondsPerPoint;
            if (from >= 0 && (isGap || !has(i)))
            {
                yield return (from, i - 1);
                from = -1;
            }
            if (from < 0 && has(i)) from = i;
        }
        if (from >= 0) yield return (from, timeline.Points.Count - 1);
    }
}
