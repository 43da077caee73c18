using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>The run in place, drawn over itself each second, and the verdict when it is done.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView, IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveDisplayContext? _live;
    private Task _drawing = Task.CompletedTask;

    public void Starting(string line) => console.WriteLine(line);

    public void Began(LoadPlan plan)
    {
        console.WriteLine(ProgressText.Began(plan));
        console.WriteLine();
        _drawing = console.Live(new Text("waiting for the first second")).AutoClear(true).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Bottom).StartAsync(async live =>
        {
            Volatile.Write(ref _live, live);
            await _ended.Task.ConfigureAwait(false);
        });
    }

    public void Progress(RunProgress progress) =>
        Volatile.Read(ref _live)?.UpdateTarget(ProgressPanel.Of(progress, console.Profile.Width, console.Profile.Capabilities.Unicode));

    public void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems)
    {
        StopDrawing();
        VerdictText.Write(console, summary, folder, problems);
    }

    /// <summary>Gives the cursor back, also where a run broke off.</summary>
    public void Dispose() => StopDrawing();

    private void StopDrawing()
    {
        _live = null;
        if (_ended.TrySetResult()) _drawing.GetAwaiter().GetResult();
    }
}
