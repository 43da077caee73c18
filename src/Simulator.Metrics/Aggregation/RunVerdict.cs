using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>What is said of a run.</summary>
/// <param name="Reason">One sentence.</param>
public sealed record RunVerdict(Verdict Verdict, int ExitCode, string Reason);
