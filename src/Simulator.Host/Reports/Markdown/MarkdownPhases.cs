using System.Text;
using Simulator.Metrics.Results;

namespace Simulator.Host.Reports.Markdown;

/// <summary>The section of each phase: its load, its latencies with their sample counts, its errors, its status.</summary>
internal static class MarkdownPhases
{
    public static string Render(RunSummary run, Timeline timeline)
    {
        var text = new StringBuilder();
        foreach (var (phase, i) in run.Phases.Select((phase, i) => (phase, i)))
        {
            text.Append("### ").Append(MarkdownText.Escape(PhaseText.Heading(phase, i + 1, timeline))).Append("\n\n");
            foreach (var line in PhaseText.Lines(run, phase)) text.Append("- ").Append(MarkdownText.Escape(line)).Append('\n');
            text.Append('\n');
        }
        return text.ToString();
    }
}
