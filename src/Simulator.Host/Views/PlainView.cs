using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>A line every ten seconds of the run and at each change of phase or level: for logs and pipes.</summary>
internal sealed class PlainView(IAnsiConsole console) : IRunView
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly Lock _writing = new();
    private TimeSpan _next;
    private string? _segment;
    private int _tenthReady = -1;

    public void Starting(string line) => Write(line);

    public void Preparing(int ready, int wanted)
    {
        var tenth = wanted > 0 ? (int)(10L * ready / wanted) : 10;
        if (tenth == _tenthReady) return;
        _tenthReady = tenth;
        Write(ProgressText.Preparing(ready, wanted));
    }

    public void Began(LoadPlan plan) => Write(ProgressText.Began(plan));

    public void Progress(RunProgress progress)
    {
        if (progress.Segment != _segment)
        {
            _segment = progress.Segment;
            Write(ProgressText.Begins(progress));
            _next = progress.Elapsed + Every;
        }
        else if (progress.Elapsed >= _next)
        {
            Write(ProgressText.Line(progress));
            _next = progress.Elapsed + Every;
        }
    }

    public void Notice(string line) => Write(line);

    public void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems)
    {
        lock (_writing) VerdictText.Write(console, summary, folder, problems);
    }

    public void Failed(string why, int exitCode)
    {
        lock (_writing) VerdictText.WriteFailure(console, why, exitCode);
    }

    public void Dispose()
    {
    }

    // Written past Spectre's wrapping: a log line is one line.
    private void Write(string line)
    {
        lock (_writing) console.Profile.Out.Writer.WriteLine(line);
    }
}
