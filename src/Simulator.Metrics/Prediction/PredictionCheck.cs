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

    /// <summary>Lengths of fewer sessions are not compared: they spread about as much as their mean, so chance moves a mean of 1,000 by 3 %.</summary>
    public const int LeastSessions = 1000;

    /// <summary>The scope of shares over all segments that were measured.</summary>
    public const string WholeRun = "whole run";

    /// <summary>All that can be compared, in the order of the prediction's segments, then the mix of the whole run; segments that were not measured are left out.</summary>
    public static IReadOnlyList<PredictionComparison> Compare(RunPrediction prediction, IReadOnlyList<MeasuredSegment> measured)
    {
        var comparisons = new List<PredictionComparison>();
        var expected = new Dictionary<string, double>();
        var counted = new Dictionary<string, long>();
        foreach (var predicted in prediction.Segments)
        {
            if (measured.FirstOrDefault(segment => segment.Name == predicted.Name) is not { } found) continue;
            if (!predicted.IsFlat && found.Seconds < predicted.Seconds - 1) continue;   // a ramp that was cut off is another ramp
            Compare(predicted, found, comparisons);
            var requests = found.Steps.Values.Sum();
            foreach (var (step, share) in predicted.Steps) expected[step] = expected.GetValueOrDefault(step) + (share * requests);
            foreach (var (step, count) in found.Steps) counted[step] = counted.GetValueOrDefault(step) + count;
        }

        CompareShares(WholeRun, expected, counted, comparisons);
        return comparisons;
    }

    private static void Compare(PredictedSegment predicted, MeasuredSegment measured, List<PredictionComparison> comparisons)
    {
        if (measured.Throughput * measured.Seconds >= LeastOccurrences)
        {
            comparisons.Add(new(predicted.Name, "requests/s", predicted.Throughput, measured.Throughput, RateTolerance));
        }

        if (predicted.IsFlat && measured.Sessions >= LeastSessions && predicted.SessionSteps is { } length && measured.SessionSteps is { } lived)
        {
            comparisons.Add(new(predicted.Name, "session length", length, lived, RateTolerance));
        }

        var requests = measured.Steps.Values.Sum();
        CompareShares(predicted.Name, predicted.Steps.ToDictionary(step => step.Key, step => step.Value * requests), measured.Steps, comparisons);
    }

    private static void CompareShares(
        string scope, Dictionary<string, double> expected, IReadOnlyDictionary<string, long> counted, List<PredictionComparison> comparisons)
    {
        var requests = (double)counted.Values.Sum();
        foreach (var (step, occurrences) in expected.Where(step => step.Value >= LeastOccurrences).OrderByDescending(step => step.Value))
        {
            comparisons.Add(new(scope, $"share of {step}", occurrences / requests, counted.GetValueOrDefault(step) / requests, ShareTolerance));
        }
    }
}
