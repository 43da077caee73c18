using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>The thresholds with what was measured; those that enter the verdict first.</summary>
internal static class GateTable
{
    public static ReportTable Of(RunSummary run)
    {
        var hasDetails = run.Thresholds.Any(gate => gate.Detail.Length > 0);
        ReportColumn[] details = hasDetails ? [new("Why")] : [];
        return new(
            "Gates",
            [new("Metric"), new("Scope"), new("Target"), new("Measured", true), new("Samples", true), .. details, new("Verdict")],
            [.. Ordered(run.Thresholds).Select(gate => new ReportRow(
                [
                    gate.Metric, gate.Scope, gate.Target, gate.Measured, Figures.Count(gate.Samples), .. hasDetails ? [gate.Detail] : Array.Empty<string>(),
                    Status(gate),
                ],
                gate.Verdict))],
            AreCards: true);
    }

    public static IEnumerable<ThresholdResult> Ordered(IEnumerable<ThresholdResult> thresholds) => thresholds.OrderByDescending(gate => gate.Gates);

    public static string Status(ThresholdResult gate) => VerdictMark.Of(gate.Verdict) + (gate.Gates ? "" : " (reports only)");

    /// <summary><c>3 of 4 gates passed, 1 failed; 2 report only</c>.</summary>
    public static string Count(IReadOnlyList<ThresholdResult> thresholds)
    {
        var gating = thresholds.Where(gate => gate.Gates).ToList();
        if (gating.Count == 0) return "no gates were set";
        var parts = new List<string> { $"{gating.Count(gate => gate.Verdict == Verdict.Pass)} of {gating.Count} gates passed" };
        Add(Verdict.Warn, "warned");
        Add(Verdict.Fail, "failed");
        Add(Verdict.NotMeasured, "not measured");
        var reporting = thresholds.Count - gating.Count;
        return string.Join(", ", parts) + (reporting > 0 ? $"; {reporting} report only" : "");

        void Add(Verdict verdict, string word)
        {
            var count = gating.Count(gate => gate.Verdict == verdict);
            if (count > 0) parts.Add($"{count} {word}");
        }
    }
}
