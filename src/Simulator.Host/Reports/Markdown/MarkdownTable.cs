using System.Text;

namespace Simulator.Host.Reports.Markdown;

/// <summary>Draws a <see cref="ReportTable"/> with its columns aligned, so that it is read as easily raw as rendered.</summary>
internal static class MarkdownTable
{
    public static string Render(ReportTable table)
    {
        var rows = table.Rows.Select(row => row.Cells.Select((cell, i) => (row.IsPart && i == 0 ? "· " : "") + MarkdownText.Escape(cell)).ToList()).ToList();
        var widths = table.Columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Name.Length).Append(3).Max()).ToList();
        var text = new StringBuilder();
        Line(table.Columns.Select(column => column.Name));
        text.Append('|');
        for (var i = 0; i < widths.Count; i++)
            text.Append(' ').Append('-', widths[i] - 1).Append(table.Columns[i].IsNumber ? ':' : '-').Append(" |");
        text.Append('\n');
        foreach (var row in rows) Line(row);
        return text.ToString();

        void Line(IEnumerable<string> cells)
        {
            text.Append('|');
            foreach (var (cell, i) in cells.Select((cell, i) => (cell, i)))
                text.Append(' ').Append(table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])).Append(" |");
            text.Append('\n');
        }
    }
}
