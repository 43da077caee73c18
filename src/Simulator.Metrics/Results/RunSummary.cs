using Simulator.Metrics.Prediction;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Results;

/// <summary>The result of a run: what <c>summary.json</c> holds and every report shows (docs/summary.schema.json).</summary>
public sealed record RunSummary
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required string RunId { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The plan's own words for whoever reads the results, such as <c>env: staging</c>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>SHA-256 of the plan's canonical text, hexadecimal.</summary>
    public required string PlanHash { get; init; }

    public required string SimulatorVersion { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>What was under test; never carries credentials.</summary>
    public required string Target { get; init; }

    /// <summary>Null where the target declares no capacity.</summary>
    public CapacitySummary? Capacity { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required double DurationSeconds { get; init; }

    /// <summary>1 for the real thing; more is a rehearsal.</summary>
    public required double Compression { get; init; }

    public required double ThinkScale { get; init; }

    public required double BusinessDaySeconds { get; init; }

    public required Verdict Verdict { get; init; }

    public required int ExitCode { get; init; }

    /// <summary>One sentence that says why.</summary>
    public required string Reason { get; init; }

    public required string StopReason { get; init; }

    /// <summary>What the reader has to know before trusting the figures: losses, short runs, missing probes.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required ScopeSummary Totals { get; init; }

    /// <summary>One for each phase, in the plan's order, also those that were not reached.</summary>
    public required IReadOnlyList<PhaseSummary> Phases { get; init; }

    public required IReadOnlyList<StepSummary> Steps { get; init; }

    public required IReadOnlyList<PopulationSummary> Populations { get; init; }

    public required IReadOnlyList<ThresholdResult> Thresholds { get; init; }

    /// <summary>One for each group of steps; empty where the plan has none.</summary>
    public IReadOnlyList<GroupSummary> Groups { get; init => field = value ?? []; } = [];

    /// <summary>One for each metric of the plan's own; empty where it has none.</summary>
    public IReadOnlyList<MetricSummary> Metrics { get; init => field = value ?? []; } = [];

    /// <summary>One for each tag that steps carry; empty where none does.</summary>
    public IReadOnlyList<TagSummary> TaggedSteps { get; init => field = value ?? []; } = [];

    public required BusinessSummary Business { get; init; }

    /// <summary>One for each operation that the target lacks and the plan's personas would have asked for; empty where it has all of them.</summary>
    public IReadOnlyList<LackingSummary> Lacking { get; init => field = value ?? []; } = [];

    public required GeneratorSummary Generator { get; init; }

    /// <summary>Where the time of exchanges went, and what the connections did; null where the target did not tell.</summary>
    public TransportSummary? Transport { get; init; }

    /// <summary>Whether the traffic follows the plan; null where the users' conduct was not counted.</summary>
    public ConformanceSummary? Conformance { get; init; }

    /// <summary>What the plan foretold beside what was measured; null where it was not lived again or nothing can be compared.</summary>
    public PredictionSummary? Prediction { get; init; }

    /// <summary>One job's life across its users, in order; empty where no job was followed.</summary>
    public required IReadOnlyList<StoryLine> ExampleJob { get; init; }
}
