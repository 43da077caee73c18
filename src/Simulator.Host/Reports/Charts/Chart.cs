namespace Simulator.Host.Reports.Charts;

/// <summary>A chart over the run's time.</summary>
/// <param name="Id">Names it in the page.</param>
/// <param name="Unit">Of its values, behind the title.</param>
/// <param name="IsStacked">Series lie on one another as layers instead of beside one another as lines.</param>
/// <param name="Note">What a reader has to know about it; may be empty.</param>
internal sealed record Chart(string Id, string Title, string Unit, bool IsStacked, string Note, IReadOnlyList<ChartSeries> Series)
{
    public IEnumerable<ChartSeries> Drawn => Series.Where(series => series.IsDrawn);

    /// <summary>The highest value drawn; 0 where there is none.</summary>
    public double Max => IsStacked
        ? Enumerable.Range(0, Series.Count == 0 ? 0 : Series[0].Values.Count).Select(i => Series.Sum(series => series.Values[i] ?? 0)).DefaultIfEmpty().Max()
        : Drawn.SelectMany(series => series.Values).Max() ?? 0;
}
