using System.Text;
using Simulator.Metrics.Results;

namespace Simulator.Host.Reports.Markdown;

/// <summary>The report as Markdown: configuration, phases, bottlenecks, recommendations, and how far to trust it all.</summary>
internal static class MarkdownReport
{
    public static string Render(RunSummary run, Timeline timeline)
    {
        var text = new StringBuilder();
        var title = RunFacts.IsRehearsal(run) ? $"{run.Plan}: Load Testing Results (rehearsal)" : $"{run.Plan}: Load Testing Results";
        Line($"# {MarkdownText.Escape(title)}");
        Line($"**{VerdictMark.Of(run.Verdict)}** (exit code {run.ExitCode}): {MarkdownText.Escape(run.Reason)}");
        if (run.Conformance is { } traffic) Line($"**{VerdictMark.Sign(ConformanceTables.VerdictOf(traffic))}** {MarkdownText.Escape(ConformanceTables.Line(traffic))}");
        Heading("Test Date");
        Line(RunFacts.TestDate(run));
        Heading("Test Configuration");
        Items(RunFacts.Configuration(run).Select(fact => $"{fact.Name}: {MarkdownText.Escape(fact.Value)}"));
        Heading("Results Summary");
        text.Append(MarkdownPhases.Render(run, timeline));
        Table(ScopeTables.Phases(run), "###");
        Table(DeliveryTable.Of(run), "###");
        Table(GateTable.Of(run), "###");
        Table(ScopeTables.Steps(run), "##");
        Table(ScopeTables.Populations(run), "##");
        foreach (var table in MeasuresTables.Of(run)) Table(table, "##");
        if (run.Transport is { } transport)
        {
            Table(TransportTables.Connections(transport), "##");
            Table(TransportTables.Times(transport), "###");
        }
        if (RunFacts.HasMarket(run)) Table(RunTables.Business(run), "##");
        if (run.ExampleJob.Count > 0) Table(RunTables.ExampleJob(run), "##");
        if (LoadAgainstCapacity.Found(run) is { Count: > 0 } found)
        {
            Heading("Load against capacity");
            Items(found.Select(MarkdownText.Escape));
        }
        Heading("Bottlenecks Identified");
        Steps(Bottlenecks.Seen(run), Bottlenecks.NoneWords(run));
        Heading("Recommendations");
        Steps(Recommendations.From(run), "");
        Heading("How far to trust this");
        Items(Trust.Statements(run).Select(MarkdownText.Escape));
        Line(MarkdownTable.Render(RunTables.Delivery(run)).TrimEnd());
        Table(GeneratorTables.Of(run), "##");
        if (GeneratorTables.Invalid(run.Generator) is { Count: > 0 } invalid)
        {
            Line("Invalid seconds:");
            Items(invalid.Select(MarkdownText.Escape));
        }
        if (run.Conformance is { } conformance)
        {
            Table(ConformanceTables.Families(conformance), "##");
            Line(MarkdownText.Escape(ConformanceTables.Note(conformance)));
            Table(ConformanceTables.Claims(conformance), "###");
        }
        if (run.Prediction is { } prediction)
        {
            Table(PredictionTable.Of(prediction), "##");
            Line(MarkdownText.Escape(PredictionTable.Note(prediction)));
        }
        Heading("How to repeat it");
        Line($"In the folder of this report:\n\n```\n{RunFacts.RepeatCommand(run)}\n```\n\n{RunFacts.RepeatNote}");
        return text.ToString().TrimEnd() + "\n";

        void Line(string line) => text.Append(line).Append("\n\n");
        void Heading(string heading) => Line($"## {heading}");
        void Table(ReportTable table, string level)
        {
            Line($"{level} {table.Title}");
            Line(table.Rows.Count == 0 ? "None." : MarkdownTable.Render(table).TrimEnd());
        }
        void Items(IEnumerable<string> items) => Line(string.Join('\n', items.Select(item => $"- {item}")));
        void Steps(IReadOnlyList<string> items, string none) =>
            Line(items.Count == 0 ? none : string.Join('\n', items.Select((item, i) => $"{i + 1}. {MarkdownText.Escape(item)}")));
    }
}
