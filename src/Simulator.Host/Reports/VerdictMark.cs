using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>How a verdict is shown: always a mark and a word, so that neither colour nor font is needed.</summary>
internal static class VerdictMark
{
    public static string Of(Verdict verdict) => $"{Sign(verdict)} {Word(verdict)}";

    /// <summary>A phase that was never lived says so.</summary>
    public static string Of(PhaseSummary phase) => phase.Seconds > 0 ? Of(phase.Verdict) : "– NOT REACHED";

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "PASS",
        Verdict.Warn => "WARN",
        Verdict.Fail => "FAIL",
        Verdict.Aborted => "ABORTED",
        Verdict.Invalid => "INVALID",
        _ => "NOT MEASURED",
    };

    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Warn => "⚠",
        Verdict.NotMeasured => "–",
        _ => "✗",
    };
}
