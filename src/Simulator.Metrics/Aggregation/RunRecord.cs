using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Aggregation;

/// <summary>Everything that is kept of a run: enough to build its summary again, and to judge it again by other thresholds.</summary>
public sealed record RunRecord
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required RunFacts Facts { get; init; }

    /// <summary>Names of the populations, steps and segments that the numbers in <see cref="Series"/> mean.</summary>
    public required IReadOnlyList<string> Populations { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>Every series over the whole run.</summary>
    public required IReadOnlyList<SeriesSnapshot> Series { get; init; }

    /// <summary>Only segments that were lived, and -1 for the time outside.</summary>
    public required IReadOnlyList<SegmentRecord> LivedSegments { get; init; }

    /// <summary>By the number of <see cref="MarketEventKind"/>.</summary>
    public required IReadOnlyList<long> Events { get; init; }

    /// <summary>Events of followed jobs.</summary>
    public required IReadOnlyList<MarketEvent> Story { get; init; }

    public required GeneratorRecord Generator { get; init; }

    public required IReadOnlyList<SecondRecord> Seconds { get; init; }

    /// <summary>What the windows showed: windows cannot be rebuilt from <see cref="Series"/>.</summary>
    public required IReadOnlyList<ThresholdTrace> Thresholds { get; init; }

    /// <summary>What the users decided and when they sent; null where nobody counted it.</summary>
    public ConductRecord? Conduct { get; init; }

    /// <summary>Where the time of exchanges went; null where the target did not tell, and in records of versions that did not ask.</summary>
    public TransportRecord? Transport { get; init; }

    /// <summary>Groups, tags and metrics of the plan's own; null where it has none of them, and in records of versions that did not know them.</summary>
    public MeasuresRecord? Measures { get; init; }
}
