using Simulator.Metrics.Aggregation;

namespace Simulator.Metrics.Prediction;

/// <summary>What a finished run measured, in the form in which a prediction is held against it.</summary>
public static class MeasuredSegments
{
    /// <summary>Segments that were lived.</summary>
    public static IReadOnlyList<MeasuredSegment> Of(RunRecord record)
    {
        var measured = new List<MeasuredSegment>();
        foreach (var lived in record.LivedSegments.Where(lived => lived is { Segment: >= 0, Seconds: > 0 }))
        {
            var steps = record.Series.Where(series => series.Key.Segment == lived.Segment)
                .GroupBy(series => record.Steps[series.Key.Step]).ToDictionary(step => step.Key, step => step.Sum(series => series.Response.Count));
            var requests = (double)steps.Values.Sum();
            var sessions = lived.Populations.Sum(population => population.SessionsStarted);
            measured.Add(new(record.Segments[lived.Segment], lived.Seconds, requests / lived.Seconds, sessions, steps));
        }

        return measured;
    }
}
