using Simulator.Metrics.Aggregation;

namespace Simulator.Metrics.Prediction;

/// <summary>What the plan foretold beside what was measured.</summary>
/// <param name="Target">What was assumed of the target, such as <c>answers at once</c>.</param>
/// <param name="Comparisons">In the order of the plan's segments, then the whole run; only figures with enough data.</param>
public sealed record PredictionSummary(string Target, IReadOnlyList<PredictionComparison> Comparisons)
{
    /// <summary>Null where nothing can be compared.</summary>
    public static PredictionSummary? Of(RunPrediction? prediction, RunRecord record)
    {
        if (prediction is null) return null;
        var comparisons = PredictionCheck.Compare(prediction, MeasuredSegments.Of(record));
        return comparisons.Count == 0 ? null : new PredictionSummary(prediction.Target, comparisons);
    }
}
