using Simulator.Model.Runs;

namespace Simulator.Host.Reports.Html;

/// <summary>Draws a <see cref="ReportTable"/>; wide ones scroll in their own frame, so that the page never does.</summary>
internal static class HtmlTable
{
    public static void Add(HtmlPage page, ReportTable table)
    {
        if (table.Rows.Count == 0)
        {
            page.Add($"<p class=\"none\">None.</p>\n");
            return;
        }
        var style = table.AreCards ? "cards" : table.Columns.Count <= 4 ? "few" : "rows";
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{table.Title}\"><table class=\"{style}\">\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.AddMarkup(column.IsNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            page.Add($"{column.Name}</th>");
        }
        page.AddMarkup("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows) AddRow(page, table, row);
        page.AddMarkup("</tbody></table></div>\n");
    }

    /// <summary>The style of a verdict's mark.</summary>
    public static string Style(Verdict? verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Warn => "warn",
        Verdict.NotMeasured or null => "unmeasured",
        _ => "fail",
    };

    private static void AddRow(HtmlPage page, ReportTable table, ReportRow row)
    {
        page.AddMarkup(row.IsPart ? "<tr class=\"part\">" : "<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var isVerdict = row.Verdict is not null && i == row.Cells.Count - 1;
            if (isVerdict) AddVerdict(page, row);
            else if (i == 0) page.Add($"<th scope=\"row\" class=\"{(table.Columns[i].IsNumber ? "number" : "name")}\">{row.Cells[i]}</th>");
            else page.Add($"<td data-column=\"{table.Columns[i].Name}\" class=\"{(table.Columns[i].IsNumber ? "number" : "text")}\">{row.Cells[i]}</td>");
        }
        page.AddMarkup("</tr>\n");
    }

    // Sign and word are apart, since a phone has room for the sign only.
    private static void AddVerdict(HtmlPage page, ReportRow row)
    {
        var mark = row.Cells[^1].Split(' ', 2);
        page.Add($"<td class=\"verdicts\"><span class=\"verdict {Style(row.Verdict)}\">{mark[0]}<span class=\"word\"> {mark[^1]}</span></span></td>");
    }
}
