using System.Text;

namespace Simulator.Marketplace.Tests;

/// <summary>Takes the place of standard output until it is disposed, and waits for its first line.</summary>
internal sealed class StartedLine : TextWriter
{
    private readonly TextWriter _before = Console.Out;
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StartedLine() => Console.SetOut(this);

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The first line, or the failure of the run that should have written it.</summary>
    public async Task<string> WrittenAsync(Task<int> run)
    {
        await Task.WhenAny(_line.Task, run);
        Assert.False(run.IsCompleted, "the server ended before it listened");
        return await _line.Task;
    }

    public override void WriteLine(string? value) => _line.TrySetResult(value ?? "");

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Console.SetOut(_before);
        base.Dispose(disposing);
    }
}
