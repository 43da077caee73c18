using System.Text.Json.Serialization;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>What is known of a run besides its measurements.</summary>
public sealed record RunFacts
{
    public required string RunId { get; init; }

    public required string SimulatorVersion { get; init; }

    /// <summary>What was under test; never carries credentials.</summary>
    public required string Target { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    [JsonConverter(typeof(StopReasonJson))]
    public required StopReason StopReason { get; init; }

    /// <summary>The plan's canonical text, from which it can be read again.</summary>
    public required string PlanText { get; init; }

    /// <summary>SHA-256 of it, hexadecimal.</summary>
    public required string PlanHash { get; init; }

    /// <summary>What the reader has to know before trusting the figures.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why the plan's teardown failed; null where it did not, or where there is none.</summary>
    public string? TeardownFailure { get; init; }

    /// <summary>Acknowledged writes that were lost, doubled or contradicted.</summary>
    public long IntegrityViolations { get; init; }
}
