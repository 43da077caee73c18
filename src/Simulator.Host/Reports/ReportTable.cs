namespace Simulator.Host.Reports;

/// <summary>A table as every report shows it; each format only draws it.</summary>
/// <param name="Title">Heading over it.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Each as long as the columns.</param>
/// <param name="AreCards">On a narrow screen each row is a card of its own: for rows that make no sense in parts.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, bool AreCards = false);
