using System.Diagnostics;
using System.Text;

namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>A process of a test, with all that it says. It ends with the test, however that goes.</summary>
internal sealed class StartedProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public StartedProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Heard(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public string Output => Said(_output);

    public string Error => Said(_error);

    public void Send(Signal signal) => ProcessTable.Send(Id, signal);

    /// <summary>Waits for its end; generous, since other work may share the machine.</summary>
    public async Task<Ended> EndAsync(TimeSpan? limit = null)
    {
        var most = limit ?? Patience.Most;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(most);
        try
        {
            // Also waits until all that it said was read.
            await _process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"it did not end within {most.TotalSeconds:0} s\n--- output\n{Output}\n--- error\n{Error}");
        }

        return new Ended(_process.ExitCode, Output, Error, _clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static void Heard(StringBuilder all, string? line)
    {
        if (line is not null)
        {
            lock (all)
            {
                all.Append(line).Append('\n');
            }
        }
    }

    private static string Said(StringBuilder all)
    {
        lock (all)
        {
            return all.ToString();
        }
    }
}
