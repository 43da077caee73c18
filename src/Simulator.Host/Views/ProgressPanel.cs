using Simulator.Host.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Host.Views;

/// <summary>Draws a <see cref="RunProgress"/>: labelled lines, each cut and never wrapped, so that drawing over it fits at any width.</summary>
internal static class ProgressPanel
{
    private const int LabelWidth = 12;
    private const int WidestBar = 40;

    public static IRenderable Of(RunProgress progress, int width, bool isUnicode)
    {
        // The last column stays free: some terminals wrap when it is written.
        var room = Math.Max(1, width - LabelWidth - 1);
        var lines = new List<IRenderable>();
        Add("phase", $"{progress.PhaseNumber} of {progress.PhaseCount}  {progress.Segment}", new Style(decoration: Decoration.Bold));
        lines.Add(Bar(progress, room, isUnicode));
        Add("run", $"{Figures.Clock(progress.Elapsed.TotalSeconds)} elapsed, {Figures.Clock(progress.Remaining.TotalSeconds)} left", Style.Plain);
        Add("users", ProgressText.Users(progress), Style.Plain);
        Add("requests/s", ProgressText.Rate(progress), Style.Plain);
        Add("response", ProgressText.Percentiles(progress), Style.Plain);
        Add("errors", ProgressText.Errors(progress), progress.ErrorRate > 0 ? new Style(Color.Yellow) : Style.Plain);
        if (progress.HasMarket) Add("market", ProgressText.Business(progress), Style.Plain);
        if (progress.Measured.Count > 0) Add("measured", ProgressText.Measured(progress), Style.Plain);
        var isInvalid = !progress.Second.IsValid;
        Add("generator", isInvalid ? "behind: this second is invalid" : "keeps up", isInvalid ? new Style(Color.Yellow) : Style.Plain);
        return new Rows(lines);

        void Add(string label, string text, Style style) => lines.Add(Label(label).Append(Cut(text, room), style));
    }

    private static Paragraph Bar(RunProgress progress, int room, bool isUnicode)
    {
        var clock = $" {Figures.Clock(progress.PhaseElapsed.TotalSeconds)} / {Figures.Clock(progress.PhaseDuration.TotalSeconds)}";
        var cells = Math.Clamp(room - clock.Length, 0, WidestBar);
        var done = (int)Math.Round(progress.PhaseShare * cells);
        return Label("")
            .Append(new string(isUnicode ? '━' : '=', done), new Style(Color.Blue))
            .Append(new string(isUnicode ? '─' : '-', cells - done), new Style(decoration: Decoration.Dim))
            .Append(Cut(clock, room));
    }

    private static Paragraph Label(string label) => new(label.PadRight(LabelWidth), new Style(decoration: Decoration.Dim));

    private static string Cut(string text, int room) => text.Length <= room ? text : string.Concat(text.AsSpan(0, room - 1), "…");
}
