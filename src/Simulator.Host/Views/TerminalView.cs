using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Host.Views;

/// <summary>The run in place, drawn over itself each second, and the verdict when it is done. Notices stand above what is drawn.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveDisplayContext? _live;
    private Task _drawing = Task.CompletedTask;

    public void Starting(string line) => console.WriteLine(line);

    public void Preparing(int ready, int wanted) => Draw(new Text(ProgressText.Preparing(ready, wanted)));

    public void Began(LoadPlan plan)
    {
        console.WriteLine(ProgressText.Began(plan));
        Draw(new Text("waiting for the first second"));
    }

    public void Progress(RunProgress progress) => Draw(ProgressPanel.Of(progress, console.Profile.Width, console.Profile.Capabilities.Unicode));

    public void Notice(string line) => console.WriteLine(line);

    public void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems)
    {
        StopDrawing();
        VerdictText.Write(console, summary, folder, problems);
    }

    public void Failed(string why, int exitCode)
    {
        StopDrawing();
        VerdictText.WriteFailure(console, why, exitCode);
    }

    public void Dispose() => StopDrawing();

    private void Draw(IRenderable what)
    {
        if (_ended.Task.IsCompleted) return;
        if (_live is null) StartDrawing(what);
        else _live.UpdateTarget(what);
    }

    // Spectre draws from within a task; it runs as far as its first wait before this returns.
    private void StartDrawing(IRenderable first) => _drawing = console.Live(first)
        .AutoClear(true)
        .Overflow(VerticalOverflow.Crop)
        .Cropping(VerticalOverflowCropping.Bottom)
        .StartAsync(async live =>
        {
            _live = live;
            live.Refresh();
            await _ended.Task.ConfigureAwait(false);
        });

    private void StopDrawing()
    {
        if (_ended.TrySetResult()) _drawing.GetAwaiter().GetResult();
    }
}
