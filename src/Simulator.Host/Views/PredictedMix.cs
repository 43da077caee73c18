using Simulator.Metrics.Prediction;

namespace Simulator.Host.Views;

/// <summary>The steps of a whole run, as predicted.</summary>
internal static class PredictedMix
{
    /// <summary>Each step with its share of all requests and how often it is taken, the most frequent first.</summary>
    public static IReadOnlyList<(string Step, double Share, double Requests)> Of(RunPrediction prediction)
    {
        var all = prediction.Segments.Sum(segment => segment.Throughput * segment.Seconds);
        return
        [
            .. prediction.Segments.SelectMany(segment => segment.Steps.Select(step => (step.Key, Requests: step.Value * segment.Throughput * segment.Seconds)))
                .GroupBy(step => step.Key).Select(step => (step.Key, Requests: step.Sum(one => one.Requests)))
                .OrderByDescending(step => step.Requests).ThenBy(step => step.Key, StringComparer.Ordinal)
                .Select(step => (step.Key, step.Requests / all, step.Requests)),
        ];
    }
}
