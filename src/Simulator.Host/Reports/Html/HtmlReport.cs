using Simulator.Host.Reports.Charts;
using Simulator.Metrics.Results;

namespace Simulator.Host.Reports.Html;

/// <summary>The report as one page that needs nothing but itself: style, curves and data are inside.</summary>
internal static class HtmlReport
{
    public static string Render(RunSummary run, Timeline timeline)
    {
        var page = new HtmlPage();
        page.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{VerdictMark.Word(run.Verdict)}: {run.Plan}</title>
            <style>

            """);
        page.AddMarkup(PageStyle.Text);
        page.AddMarkup("</style>\n</head>\n<body>\n<main>\n");
        HtmlHead.Add(page, run);
        Table(GateTable.Of(run));
        IReadOnlyList<Chart> charts = [.. RunCharts.Of(timeline), .. MeasuresCharts.Of(timeline, run), .. TransportCharts.Of(timeline)];
        var generator = GeneratorCharts.Of(timeline);
        Charts(page, timeline, charts);
        Table(ScopeTables.Phases(run));
        Table(DeliveryTable.Of(run));
        Table(ScopeTables.Steps(run));
        Table(ScopeTables.Populations(run));
        foreach (var table in MeasuresTables.Of(run)) Table(table);
        if (run.Transport is { } transport)
        {
            Table(TransportTables.Connections(transport));
            HtmlTable.Add(page, TransportTables.Times(transport));
        }
        if (RunFacts.HasMarket(run)) Table(RunTables.Business(run));
        if (run.ExampleJob.Count > 0) Table(RunTables.ExampleJob(run));
        if (LoadAgainstCapacity.Found(run) is { Count: > 0 } found) List(page, "Load against capacity", "ul", found, "");
        List(page, "Bottlenecks Identified", "ol", Bottlenecks.Seen(run), Bottlenecks.NoneWords(run));
        List(page, "Recommendations", "ol", Recommendations.From(run), "None.");
        List(page, "How far to trust this", "ul", Trust.Statements(run), "None.");
        HtmlTable.Add(page, RunTables.Delivery(run));
        Table(GeneratorTables.Of(run));
        Items(page, "ul", GeneratorTables.Invalid(run.Generator));
        if (timeline.Points.Count > 0) Draw(page, timeline, generator);
        if (run.Conformance is { } conformance) Conformance(page, conformance);
        if (run.Prediction is { } prediction)
        {
            Table(PredictionTable.Of(prediction));
            page.Add($"<p class=\"note\">{PredictionTable.Note(prediction)}</p>\n");
        }
        page.Add($"<h2>How to repeat it</h2>\n<p>In the folder of this report:</p>\n<pre>{RunFacts.RepeatCommand(run)}</pre>\n");
        page.Add($"<p class=\"note\">{RunFacts.RepeatNote}</p>\n");
        page.Add($"<footer>{run.RunId} · Simulator {run.SimulatorVersion} · summary schema {run.SchemaVersion}</footer>\n</main>\n");
        if (timeline.Points.Count > 0) Script(page, timeline, [.. charts, .. generator]);
        page.AddMarkup("</body>\n</html>\n");
        return page.ToString();

        void Table(ReportTable table)
        {
            page.Add($"<h2>{table.Title}</h2>\n");
            HtmlTable.Add(page, table);
        }
    }

    private static void Conformance(HtmlPage page, ConformanceSummary conformance)
    {
        page.Add($"<h2 id=\"conformance\">{ConformanceTables.Title}</h2>\n<p>{ConformanceTables.Line(conformance)}.</p>\n");
        HtmlTable.Add(page, ConformanceTables.Families(conformance));
        page.Add($"<p class=\"note\">{ConformanceTables.Note(conformance)}</p>\n");
        page.Add($"<details{(conformance.Follows == TrafficFollows.No ? " open" : "")}><summary>All {Figures.Count(conformance.Claims.Count)} claims</summary>\n");
        HtmlTable.Add(page, ConformanceTables.Claims(conformance));
        page.AddMarkup("</details>\n");
    }

    private static void Charts(HtmlPage page, Timeline timeline, IReadOnlyList<Chart> charts)
    {
        page.Add($"<h2>Over time</h2>\n");
        if (timeline.Points.Count == 0)
        {
            page.Add($"<p class=\"none\">No timeline was kept.</p>\n");
            return;
        }
        Draw(page, timeline, charts);
    }

    private static void Draw(HtmlPage page, Timeline timeline, IReadOnlyList<Chart> charts)
    {
        foreach (var chart in charts) ChartFigure.Add(page, timeline, chart);
    }

    private static void Script(HtmlPage page, Timeline timeline, IReadOnlyList<Chart> charts)
    {
        page.AddMarkup("<script type=\"application/json\" id=\"timeline\">");
        page.AddMarkup(ChartData.Json(timeline, charts));
        page.AddMarkup("</script>\n<script>\n");
        page.AddMarkup(PageScript.Text);
        page.AddMarkup("\n</script>\n");
    }

    private static void List(HtmlPage page, string heading, string element, IReadOnlyList<string> items, string none)
    {
        page.Add($"<h2>{heading}</h2>\n");
        if (items.Count == 0)
        {
            page.Add($"<p>{none}</p>\n");
            return;
        }
        Items(page, element, items);
    }

    private static void Items(HtmlPage page, string element, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        page.Add($"<{element} class=\"items\">\n");
        foreach (var item in items) page.Add($"<li>{item}</li>\n");
        page.Add($"</{element}>\n");
    }
}
