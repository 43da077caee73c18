namespace Simulator.Host.Reports;

/// <summary>A table as every report shows it; each format only draws it.</summary>
/// <param name="Title">Heading over it.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Each as long as the columns.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows);
