using Simulator.Host.Reports.Html;

namespace Simulator.Host.Reports.Charts;

/// <summary>
/// Draws a chart into a page. Curves are an SVG that stretches with the page; words are HTML over it, so that they keep their size on a phone and in print.
/// </summary>
internal static class ChartFigure
{
    public static void Add(HtmlPage page, Timeline timeline, Chart chart)
    {
        var scale = AxisScale.For(chart.Max);
        page.Add($"<figure class=\"chart\" data-chart=\"{chart.Id}\">\n<figcaption><h3>{chart.Title} <small>{chart.Unit}</small></h3>");
        AddLegend(page, timeline, chart);
        page.Add($"</figcaption>\n<div class=\"plot\">");
        page.Add($"<svg viewBox=\"0 0 {ChartPaths.Width} {ChartPaths.Height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\n");
        AddBands(page, timeline);
        foreach (var tick in scale.Ticks) page.Add($"<path class=\"grid\" d=\"M0 {Down(tick, scale) * ChartPaths.Height / 100:0.##}H{ChartPaths.Width}\"/>");
        if (chart.IsStacked) AddLayers(page, timeline, chart, scale);
        else AddLines(page, timeline, chart, scale);
        page.AddMarkup("</svg>\n");
        AddWords(page, timeline, scale);
        if (chart.Max <= 0) page.AddMarkup("<span class=\"nothing\">none</span>");
        page.Add($"<div class=\"cursor\" hidden></div><div class=\"tip\" hidden></div></div>\n");
        if (chart.Note.Length > 0) page.Add($"<p class=\"note\">{chart.Note}</p>\n");
        page.AddMarkup("</figure>\n");
    }

    private static void AddLegend(HtmlPage page, Timeline timeline, Chart chart)
    {
        page.AddMarkup("<ul class=\"legend\">");
        foreach (var series in chart.Drawn) page.Add($"<li class=\"{series.Style}\">{series.Name}</li>");
        if (timeline.Points.Any(point => point.InvalidSeconds > 0)) page.AddMarkup("<li class=\"invalid\">invalid seconds</li>");
        page.AddMarkup("</ul>");
    }

    private static void AddBands(HtmlPage page, Timeline timeline)
    {
        foreach (var (band, i) in timeline.Bands.Select((band, i) => (band, i)))
        {
            AddBox(page, timeline, $"band{(i % 2 == 0 ? " even" : "")}", band.From, band.To);
            foreach (var level in band.Levels.Skip(1))
                page.Add($"<path class=\"level\" d=\"M{ChartPaths.Number(ChartPaths.At(timeline, level.At))} 0V{ChartPaths.Height}\"/>");
        }
        foreach (var point in timeline.Points.Where(point => point.InvalidSeconds > 0))
            AddBox(page, timeline, "invalid", point.At, point.At + timeline.SecondsPerPoint);
    }

    private static void AddBox(HtmlPage page, Timeline timeline, string style, double from, double to)
    {
        var left = ChartPaths.At(timeline, from);
        var width = ChartPaths.At(timeline, to) - left;
        page.Add($"<rect class=\"{style}\" x=\"{ChartPaths.Number(left)}\" y=\"0\" width=\"{ChartPaths.Number(width)}\" height=\"{ChartPaths.Height}\"/>");
    }

    private static void AddLines(HtmlPage page, Timeline timeline, Chart chart, AxisScale scale)
    {
        foreach (var series in chart.Drawn) page.Add($"<path class=\"line {series.Style}\" d=\"{ChartPaths.Line(timeline, series.Values, scale)}\"/>\n");
    }

    private static void AddLayers(HtmlPage page, Timeline timeline, Chart chart, AxisScale scale)
    {
        var low = new double[timeline.Points.Count];
        foreach (var series in chart.Drawn)
        {
            double[] high = [.. low.Zip(series.Values, (below, value) => below + (value ?? 0))];
            page.Add($"<path class=\"layer {series.Style}\" d=\"{ChartPaths.Layer(timeline, low, high, scale)}\"/>\n");
            low = high;
        }
    }

    private static void AddWords(HtmlPage page, Timeline timeline, AxisScale scale)
    {
        foreach (var tick in scale.Ticks) page.Add($"<span class=\"y\" style=\"top:{ChartPaths.Number(Down(tick, scale))}%\">{AxisScale.Label(tick)}</span>");
        var step = AxisScale.TimeStep(timeline.Span, 8);
        for (var i = 0; i * step <= timeline.Span; i++)
        {
            var at = i * step;
            page.Add($"<span class=\"x{(i % 2 == 0 ? "" : " minor")}\" style=\"left:{ChartPaths.Number(Across(timeline, at))}%\">{Figures.Clock(at)}</span>");
        }
        foreach (var band in timeline.Bands)
        {
            var left = Across(timeline, band.From);
            var width = Across(timeline, band.To) - left;
            page.Add($"<span class=\"phase\" title=\"{band.Phase}\" style=\"left:{left:0.##}%;width:{width:0.##}%\">{band.Phase}</span>");
        }
    }

    private static double Down(double value, AxisScale scale) => 100 * (1 - (value / scale.Max));

    private static double Across(Timeline timeline, double seconds) => ChartPaths.At(timeline, seconds) / ChartPaths.Width * 100;
}
