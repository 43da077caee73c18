using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>A line every ten seconds of the run and at each change of phase or level: for logs and pipes.</summary>
internal sealed class PlainView(IAnsiConsole console) : IRunView
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private TimeSpan _next;
    private string? _segment;

    public void Starting(string line) => Write(line);

    public void Began(LoadPlan plan) => Write(ProgressText.Began(plan));

    public void Progress(RunProgress progress)
    {
        if (progress.Segment != _segment)
        {
            _segment = progress.Segment;
            Write($"{Figures.Clock(progress.RunElapsed.TotalSeconds)} {ProgressText.Phase(progress)} begins, phase ends in "
                + Figures.Duration((progress.PhaseTotal - progress.PhaseElapsed).TotalSeconds));
            _next = progress.RunElapsed + Every;
        }
        else if (progress.RunElapsed >= _next)
        {
            Write(ProgressText.Line(progress));
            _next = progress.RunElapsed + Every;
        }
    }

    public void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems) => VerdictText.Write(console, summary, folder, problems);

    // Written past Spectre's wrapping: a log line is one line.
    private void Write(string line) => console.Profile.Out.Writer.WriteLine(line);
}
