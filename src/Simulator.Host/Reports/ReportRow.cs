using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>A row of a <see cref="ReportTable"/>.</summary>
/// <param name="Cells">Plain text, not yet escaped for any format.</param>
/// <param name="Verdict">Whose colour the row's last cell wears; null for none.</param>
/// <param name="IsPart">A part of the row above, such as a level of its phase.</param>
internal sealed record ReportRow(IReadOnlyList<string> Cells, Verdict? Verdict = null, bool IsPart = false);
