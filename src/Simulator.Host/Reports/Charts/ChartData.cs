using System.Text.Json;

namespace Simulator.Host.Reports.Charts;

/// <summary>What the page's script tells under the pointer: the values that the charts were drawn from.</summary>
internal static class ChartData
{
    // The default encoder writes < > & as \u escapes: the text cannot end the script element that it stands in.
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web);

    public static string Json(Timeline timeline, IReadOnlyList<Chart> charts) => JsonSerializer.Serialize(
        new
        {
            timeline.Span,
            Step = timeline.SecondsPerPoint,
            At = timeline.Points.Select(point => point.At),
            Phase = timeline.Points.Select(point => PhaseAt(timeline, point.At)),
            Invalid = timeline.Points.Select(point => point.InvalidSeconds),
            Charts = charts.ToDictionary(chart => chart.Id, chart => chart.Series.Select(series => new
            {
                series.Name, series.Style, Values = series.Values.Select(value => value is { } number ? Math.Round(number, 2) : (double?)null),
            })),
        },
        Compact);

    private static string PhaseAt(Timeline timeline, double at)
    {
        var band = timeline.Bands.LastOrDefault(band => band.From <= at);
        return band is null ? "" : band.Levels.LastOrDefault(level => level.At <= at) is { Name: { } name } ? $"{band.Phase}/{name}" : band.Phase;
    }
}
