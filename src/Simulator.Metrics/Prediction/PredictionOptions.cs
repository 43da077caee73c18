using Simulator.Model.Chance;

namespace Simulator.Metrics.Prediction;

/// <summary>What a prediction assumes, and how much work it may be.</summary>
public sealed record PredictionOptions
{
    /// <summary>Response times in seconds; null: those of the plan's station, and without one none.</summary>
    public Law? ResponseTime { get; init; }

    /// <summary>How <see cref="ResponseTime"/> was written.</summary>
    public string ResponseTimeText { get; init; } = "";

    /// <summary>What a request takes beside its service in a station: the marketplace's own work and two ways over loopback.</summary>
    public TimeSpan Overhead { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>About how many requests may be lived: a larger plan is lived by fewer people and for a part of its time.</summary>
    public int Budget { get; init; } = 1_000_000;

    /// <summary>A small plan is lived several times, at most so often: chance weighs less in the mean.</summary>
    public int MostLives { get; init; } = 8;
}
