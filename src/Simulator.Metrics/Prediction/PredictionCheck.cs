namespace Simulator.Metrics.Prediction;

/// <summary>Holds a measured run against its prediction.</summary>
public static class PredictionCheck
{
    /// <summary>For requests a second and session length.</summary>
    public const double RateTolerance = 0.05;

    /// <summary>For the share of a step.</summary>
    public const double ShareTolerance = 0.1;

    /// <summary>Rarer steps are not compared: chance alone moves a share of 1,600 occurrences by 2.5 % (1/√n), in four deviations by the tolerance.</summary>
    public const int LeastOccurrences = 1600;

    /// <summary>All that can be compared, in the order of the prediction's segments; segments that were not measured are left out.</summary>
    public static IReadOnlyList<PredictionComparison> Compare(RunPrediction prediction, IReadOnlyList<MeasuredSegment> measured)
    {
        var comparisons = new List<PredictionComparison>();
        foreach (var predicted in prediction.Segments)
        {
            if (measured.FirstOrDefault(segment => segment.Name == predicted.Name) is { } found) Compare(predicted, found, comparisons);
        }

        return comparisons;
    }

    private static void Compare(PredictedSegment predicted, MeasuredSegment measured, List<PredictionComparison> comparisons)
    {
        comparisons.Add(new(predicted.Name, "requests/s", predicted.Throughput, measured.Throughput, RateTolerance));
        if (predicted.SessionSteps is { } length && measured.SessionSteps is { } lived)
        {
            comparisons.Add(new(predicted.Name, "session length", length, lived, RateTolerance));
        }

        var requests = measured.Steps.Values.Sum();
        foreach (var (step, share) in predicted.Steps.Where(step => step.Value * requests >= LeastOccurrences))
        {
            comparisons.Add(new(predicted.Name, $"share of {step}", share, (double)measured.Steps.GetValueOrDefault(step) / requests, ShareTolerance));
        }
    }
}
