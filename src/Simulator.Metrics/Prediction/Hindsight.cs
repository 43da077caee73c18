using System.Globalization;
using Simulator.Metrics.Aggregation;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Prediction;

/// <summary>
/// Predicts a run that is over, for comparison. A declared station is lived as it was declared; any other target is taken to answer as it did on average, so that
/// what is compared is the users and not their target.
/// </summary>
public static class Hindsight
{
    // About a second's work.
    private const int Budget = 300_000;

    /// <returns>Null where nothing was sent.</returns>
    public static RunPrediction? Of(RunRecord record, LoadPlan plan)
    {
        var requests = record.Series.Sum(series => series.Response.Count);
        if (requests == 0) return null;
        // Session starts of the plan's own seed are those of the run: another seed's differ by chance, which is not what is compared.
        var lives = plan.Segments.All(segment => segment.Model == LoadModel.Closed) ? new PredictionOptions().MostLives : 1;
        if (plan.Target.Station is not null) return Predictor.Of(plan, new() { Budget = Budget, MostLives = lives });
        var seconds = record.Series.Sum(series => (double)series.Response.SumMicros) / requests / 1e6;
        return Predictor.Of(plan, new()
        {
            Budget = Budget,
            MostLives = lives,
            ResponseTime = new Laws.Constant(seconds),
            ResponseTimeText = string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.#} ms, the mean that was measured"),
        });
    }
}
