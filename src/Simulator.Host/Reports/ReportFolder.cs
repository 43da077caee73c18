using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;
using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>Writes every report of a run into its folder; a report that cannot be written does not cost the others.</summary>
/// <param name="path">Of the folder; made where it is missing.</param>
/// <param name="toJson">How a summary becomes <c>summary.json</c>.</param>
internal sealed class ReportFolder(string path, Func<RunSummary, string> toJson)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <param name="timeline">The run's seconds in order, read once; may come straight from <c>timeline.jsonl</c>.</param>
    /// <returns>What could not be written and why, a line each; empty when all went well.</returns>
    public IReadOnlyList<string> Write(RunSummary summary, IEnumerable<SecondRecord> timeline)
    {
        var problems = new List<string>();
        Try("The results folder could not be made", () => Directory.CreateDirectory(Path));
        Save("summary.json", () => toJson(summary));
        var seconds = Timeline.Empty;
        Try("The timeline could not be read, charts are missing", () => seconds = Timeline.From(timeline, summary.DurationSeconds));
        Save("junit.xml", () => JUnitReport.Render(summary));
        Save("report.md", () => MarkdownReport.Render(summary, seconds));
        Save("report.html", () => HtmlReport.Render(summary, seconds));
        return problems;

        void Save(string name, Func<string> render) =>
            Try($"{name} could not be written", () => AtomicFile.Write(System.IO.Path.Combine(Path, name), render()));

        // Whatever goes wrong in one report is told and must not take the other reports, or the run's exit code, with it.
        void Try(string what, Action act)
        {
            try
            {
                act();
            }
            catch (Exception e)
            {
                problems.Add($"{what}: {OneLine(e.Message)}");
            }
        }
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
