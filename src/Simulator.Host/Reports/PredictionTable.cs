using System.Globalization;
using Simulator.Metrics.Prediction;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>What the plan foretold beside what was measured.</summary>
internal static class PredictionTable
{
    public static ReportTable Of(PredictionSummary prediction) => new(
        "Predicted and measured",
        [new("Where"), new("Quantity"), new("Predicted", true), new("Measured", true), new("Difference", true), new("Agreed", true), new("Result")],
        [.. prediction.Comparisons.Select(one => new ReportRow(
            [
                one.Segment, one.Quantity, Figure(one, one.Predicted), Figure(one, one.Measured), Signed(one.RelativeDifference), $"± {Figures.Percent(one.Tolerance)}",
                one.Agrees ? "as predicted" : "differs",
            ],
            one.Agrees ? Verdict.Pass : Verdict.Warn))]);

    /// <summary>What was compared with what, and how much of it agrees.</summary>
    public static string Note(PredictionSummary prediction) =>
        $"The plan lived in virtual time, by a target that {prediction.Target}: {prediction.Comparisons.Count(one => one.Agrees)} of {prediction.Comparisons.Count} figures are as predicted. "
        + "Only figures with enough data are compared; where the target is slower than was assumed, requests a second stay behind.";

    private static string Figure(PredictionComparison one, double value) =>
        one.Quantity.StartsWith("share", StringComparison.Ordinal) ? Figures.Percent(value) : value.ToString(value < 100 ? "0.0#" : "N0", CultureInfo.InvariantCulture);

    private static string Signed(double share) => (share * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
