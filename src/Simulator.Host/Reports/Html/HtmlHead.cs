using Simulator.Metrics.Results;

namespace Simulator.Host.Reports.Html;

/// <summary>What a reader sees first: the verdict, the run in six figures, what was run against what.</summary>
internal static class HtmlHead
{
    public static void Add(HtmlPage page, RunSummary run)
    {
        page.Add($"<h1>{run.Plan}: Load Testing Results</h1>\n<p class=\"when\">{RunFacts.TestDate(run)}</p>\n");
        if (RunFacts.IsRehearsal(run)) page.Add($"<p class=\"rehearsal\"><strong>Rehearsal:</strong> {RunFacts.Rehearsal(run)}.</p>\n");
        page.Add($"<div class=\"banner {HtmlTable.Style(run.Verdict)}\"><strong>{VerdictMark.Of(run.Verdict)}</strong><p>{run.Reason}<br>");
        page.Add($"<small>{GateTable.Count(run.Thresholds)} · exit code {run.ExitCode} · {run.StopReason}</small></p></div>\n");
        if (run.Conformance is { } traffic)
        {
            var verdict = ConformanceTables.VerdictOf(traffic);
            page.Add($"<p class=\"traffic {HtmlTable.Style(verdict)}\"><strong>{VerdictMark.Sign(verdict)}</strong> {ConformanceTables.Line(traffic)} ");
            page.AddMarkup("(<a href=\"#conformance\">how it was judged</a>)</p>\n");
        }
        AddTiles(page, run.Totals);
        page.Add($"<h2>Test Configuration</h2>\n<dl class=\"facts\">\n");
        foreach (var (name, value) in RunFacts.Configuration(run)) page.Add($"<dt>{name}</dt><dd>{value}</dd>\n");
        page.AddMarkup("</dl>\n");
    }

    private static void AddTiles(HtmlPage page, ScopeSummary totals)
    {
        var samples = $"{Figures.Count(totals.ResponseTimeMs?.Count ?? 0)} samples";
        page.AddMarkup("<dl class=\"tiles\">\n");
        Tile("Users", Figures.Users(totals.Users.Active), $"mean; at most {Figures.Count(totals.Users.Peak)}");
        Tile("Requests/s", Figures.Rate(totals.Throughput), $"{Figures.Count(totals.Requests)} requests");
        Tile("Errors", Figures.ErrorRate(totals), $"{Figures.Count(totals.Failed)} failed");
        Tile("P50", Figures.Ms(totals.ResponseTimeMs?.P50), samples);
        Tile("P95", Figures.Ms(totals.ResponseTimeMs?.P95), samples);
        Tile("P99", Figures.Ms(totals.ResponseTimeMs?.P99), samples);
        page.AddMarkup("</dl>\n");

        void Tile(string name, string figure, string note) => page.Add($"<div><dt>{name}</dt><dd>{figure}<small>{note}</small></dd></div>\n");
    }
}
