using Simulator.Model.Runs;

namespace Simulator.Metrics.Results;

/// <summary>A phase or one of its levels.</summary>
public sealed record PhaseSummary : ScopeSummary
{
    /// <summary>Phase, or level within its phase.</summary>
    public required string Name { get; init; }

    /// <summary>As the plan has it.</summary>
    public required double PlannedSeconds { get; init; }

    /// <summary>How long it was lived.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether its thresholds enter the verdict.</summary>
    public required bool Gates { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Empty where the phase has none.</summary>
    public required IReadOnlyList<PhaseSummary> Levels { get; init; }
}
