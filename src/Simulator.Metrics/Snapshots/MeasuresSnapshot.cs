namespace Simulator.Metrics.Snapshots;

/// <summary>What scripted users measured beside their requests, on one node in one second, or over the whole run. Only series that got something.</summary>
public sealed record MeasuresSnapshot(IReadOnlyList<GroupSeries> Groups, IReadOnlyList<TrendSeries> Trends, IReadOnlyList<TallySeries> Tallies)
{
    public static MeasuresSnapshot Empty { get; } = new([], [], []);

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => Groups.Count == 0 && Trends.Count == 0 && Tallies.Count == 0;

    /// <summary>All in one; a key may then occur more than once.</summary>
    public static MeasuresSnapshot All(IReadOnlyList<MeasuresSnapshot> snapshots) => snapshots.Count == 1 ? snapshots[0] : new(
        [.. snapshots.SelectMany(one => one.Groups)], [.. snapshots.SelectMany(one => one.Trends)], [.. snapshots.SelectMany(one => one.Tallies)]);
}
