using System.Globalization;
using Simulator.Metrics.Aggregation;
using Simulator.Model.Chance;
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

    /// <returns>Null where nothing was sent, or the plan cannot be predicted.</returns>
    public static RunPrediction? Of(RunRecord record, LoadPlan plan)
    {
        var requests = record.Series.Sum(series => series.Response.Count);
        if (requests == 0 || !Predictor.CanPredict(plan)) return null;
        // Once, with the plan's own seed: then the people, their traits and their session starts are those of the run, and what chance made of them is not taken for a difference.
        if (plan.Target.Station is not null) return Predictor.Of(plan, new() { Budget = Budget, MostLives = 1 });
        var seconds = record.Series.Sum(series => (double)series.Response.SumMicros) / requests / 1e6;
        return Predictor.Of(plan, new()
        {
            Budget = Budget,
            MostLives = 1,
            ResponseTime = new Laws.Constant(seconds),
            ResponseTimeText = string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.#} ms, the mean that was measured"),
        });
    }
}
