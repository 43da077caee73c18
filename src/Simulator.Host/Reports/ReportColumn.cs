namespace Simulator.Host.Reports;

/// <summary>A column of a <see cref="ReportTable"/>.</summary>
/// <param name="IsNumber">Numbers stand at the right.</param>
internal sealed record ReportColumn(string Name, bool IsNumber = false);
