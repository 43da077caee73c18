using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>How the generator itself fared.</summary>
internal static class GeneratorTables
{
    public const string Title = "Generator";

    public static ReportTable Of(RunSummary run)
    {
        var generator = run.Generator;
        var collections = generator.Collections;
        return new(
            Title,
            [new("The generator itself"), new("Figure", true)],
            [
                Row("Lag of due steps, P50 / P99", $"{Figures.Ms(generator.LagMs?.P50)} / {Figures.Ms(generator.LagMs?.P99)}"),
                Row("Lag of due steps, max", Figures.Ms(generator.LagMs?.Max)),
                Row("Steps that fell due", Figures.Count(generator.LagMs?.Count ?? 0)),
                .. StartLag(generator),
                Row("Sessions dropped", Figures.Count(run.Totals.Users.SessionsDropped)),
                Row("Processor, mean / most", $"{Figures.Percent(generator.CpuShareMean)} / {Figures.Percent(generator.CpuShareMax)}"),
                Row("Processor time", Figures.Duration(generator.CpuSeconds)),
                Row("Garbage collection pauses, sum / longest", $"{Figures.Ms(generator.GcPauseMs)} / {Figures.Ms(generator.GcLongestMs)}"),
                Row("Garbage collections, generation 0 / 1 / 2", $"{Figures.Count(collections.Gen0)} / {Figures.Count(collections.Gen1)} / {Figures.Count(collections.Gen2)}"),
                Row("Most memory", Figures.Bytes(generator.PeakMemoryBytes)),
                Row("Longest wait for a pool thread", Figures.Ms(generator.PoolDelayMaxMs)),
                Row("Most work that waited for pool threads", Figures.Count(generator.PoolQueueMax)),
                Row("Load nodes", Figures.Count(generator.Nodes)),
                Row("Invalid seconds", $"{Figures.Count(generator.InvalidSeconds)} of {Figures.Count(generator.Seconds)}"),
                Row("Lost snapshots", Figures.Count(generator.LostSnapshots)),
            ]);
    }

    /// <summary>Each stretch of invalid seconds with what was wrong; none where the run's record does not tell.</summary>
    public static IReadOnlyList<string> Invalid(GeneratorSummary generator) =>
        [.. generator.InvalidStretches.Select(stretch => $"{Span(stretch)}: {string.Join("; ", stretch.Because.Select(cause => Why(cause, stretch)))}.")];

    private static IEnumerable<ReportRow> StartLag(GeneratorSummary generator) => generator.StartLagMs is not { } lag ? []
        :
        [
            Row("Start lag of sessions, P50 / P99", $"{Figures.Ms(lag.P50)} / {Figures.Ms(lag.P99)}"),
            Row("Start lag of sessions, max", Figures.Ms(lag.Max)),
            Row("Sessions that began late", $"{Figures.Count(generator.LateStarts)} of {Figures.Count(lag.Count)}"),
        ];

    private static string Span(InvalidStretch stretch) => stretch.From == stretch.To
        ? $"At {Figures.Clock(stretch.From)}"
        : $"{Figures.Clock(stretch.From)} to {Figures.Clock(stretch.To)} ({Figures.Count(stretch.To - stretch.From + 1)} seconds)";

    private static string Why(InvalidCause cause, InvalidStretch stretch) => cause switch
    {
        InvalidCause.Lag => $"due steps were late, P99 up to {Figures.Ms(stretch.LagP99Ms)}",
        InvalidCause.Cpu => $"short of processor, up to {Figures.Percent(stretch.CpuShare)} of its cores",
        InvalidCause.StoodStill => $"the generator stood still, something was {Figures.Ms(stretch.LagMaxMs)} late",
        _ => "no node told anything",
    };

    private static ReportRow Row(string what, string figure) => new([what, figure]);
}
