namespace Simulator.Metrics.Snapshots;

/// <summary>A trend's values as they travel, in millionths: the non-empty buckets in rising order, their counts, and the exact extremes and sum.</summary>
/// <param name="Buckets">Indexes of non-empty buckets of <see cref="Recording.ValueHistogram"/>, rising.</param>
/// <param name="Counts">Their counts, each at least 1.</param>
/// <param name="Min">Exact smallest value; 0 without values.</param>
/// <param name="Max">Exact largest value; 0 without values.</param>
/// <param name="Clamped">How many values lay beyond the range and were counted at its end.</param>
public sealed record SparseValues(int[] Buckets, long[] Counts, long Min, long Max, Int128 Sum, long Clamped)
{
    public static SparseValues Empty { get; } = new([], [], 0, 0, 0, 0);

    /// <summary>Number of values, added up from the buckets.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Count => Counts.Sum();
}
