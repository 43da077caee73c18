namespace Simulator.Metrics.Snapshots;

/// <summary>A histogram as it travels: the non-empty buckets in rising order, their counts, and the exact extremes and sum.</summary>
/// <param name="Buckets">Indexes of non-empty buckets of <see cref="Recording.Histogram"/>, rising.</param>
/// <param name="Counts">Their counts, each at least 1.</param>
/// <param name="MaxMicros">Exact largest value.</param>
/// <param name="SumMicros">Exact sum, for the mean.</param>
/// <param name="Clamped">How many values lay beyond the range and were counted in the last bucket.</param>
public sealed record SparseHistogram(int[] Buckets, long[] Counts, long MaxMicros, long SumMicros, long Clamped)
{
    public static SparseHistogram Empty { get; } = new([], [], 0, 0, 0);

    /// <summary>Number of values, added up from the buckets.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Count => Counts.Sum();
}
