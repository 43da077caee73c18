using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Results;

/// <summary>A phase or one of its levels.</summary>
public sealed record PhaseSummary : ScopeSummary
{
    [JsonConstructor]
    public PhaseSummary() { }

    [SetsRequiredMembers]
    public PhaseSummary(
        string name, double plannedSeconds, double seconds, bool gates, Verdict verdict, ScopeSummary figures, IReadOnlyList<PhaseSummary> levels)
        : base(figures)
    {
        (Name, PlannedSeconds, Seconds) = (name, plannedSeconds, seconds);
        (Gates, Verdict, Levels) = (gates, verdict, levels);
    }

    /// <summary>Phase, or level within its phase.</summary>
    [JsonPropertyOrder(-5)]
    public required string Name { get; init; }

    /// <summary>As the plan has it.</summary>
    [JsonPropertyOrder(-4)]
    public required double PlannedSeconds { get; init; }

    /// <summary>How long it was lived; 0 where it was not reached.</summary>
    [JsonPropertyOrder(-3)]
    public required double Seconds { get; init; }

    /// <summary>Whether its thresholds enter the verdict.</summary>
    [JsonPropertyOrder(-2)]
    public required bool Gates { get; init; }

    /// <summary>The worst of its thresholds; without thresholds pass where it has samples. Not measured where it was not reached.</summary>
    [JsonPropertyOrder(-1)]
    public required Verdict Verdict { get; init; }

    /// <summary>How late the generator's due steps were in it; null where nothing fell due.</summary>
    [JsonPropertyOrder(1)]
    public LatencySummary? LagMs { get; init; }

    /// <summary>How late sessions of open loads began in it; null where none began.</summary>
    [JsonPropertyOrder(1)]
    public LatencySummary? StartLagMs { get; init; }

    /// <summary>Empty where the phase has none.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<PhaseSummary> Levels { get; init; }
}
