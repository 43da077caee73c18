namespace Simulator.Metrics.Results;

/// <summary>A phase or one of its levels.</summary>
/// <param name="Name">Phase, or level within its phase.</param>
/// <param name="PlannedSeconds">As the plan has it.</param>
/// <param name="Seconds">How long it was lived.</param>
/// <param name="Gates">Whether its thresholds enter the verdict.</param>
/// <param name="Levels">Empty where the phase has none.</param>
public sealed record PhaseSummary(
    string Name, double PlannedSeconds, double Seconds, bool Gates, Model.Runs.Verdict Verdict, ScopeSummary Figures, IReadOnlyList<PhaseSummary> Levels);
