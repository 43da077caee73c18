using System.Diagnostics;

namespace Simulator.Host.Processes;

/// <summary>
/// The reference marketplace as a child process of its own: the same executable, verb <c>marketplace</c>, on a free loopback port and a
/// database in a temporary folder. It ends with <see cref="Dispose"/>, and by itself when this process is gone.
/// </summary>
internal sealed class EmbeddedMarketplace : IDisposable
{
    /// <summary>What the marketplace says on standard output once it listens, before its address.</summary>
    public const string ListeningWords = "marketplace listening on ";

    // What it says on standard error before it tells why it cannot start; its log stands there too.
    private const string FailureWords = "marketplace: ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _isDisposed = new();
    private readonly Lock _logging = new();
    private readonly Thread _keeper;
    private readonly string _logFile;
    private readonly string _folder;

    private volatile string? _complaint;

    private EmbeddedMarketplace(string folder, string logFile, MarketplaceLaunch launch, IReadOnlyList<int>? cores)
    {
        _folder = folder;
        _logFile = logFile;
        _keeper = new Thread(() => Keep(launch, cores)) { IsBackground = true, Name = "marketplace keeper" };
        _keeper.Start();
    }

    /// <summary>Starts the marketplace and waits until it listens.</summary>
    /// <param name="logFile">Takes what the marketplace prints.</param>
    /// <param name="launch">What is said to it.</param>
    /// <param name="cores">The cores that it may use, null for all.</param>
    /// <exception cref="TargetNotStartedException">It ended, or did not listen within 30 seconds.</exception>
    public static async Task<(EmbeddedMarketplace Marketplace, Uri Address)> StartAsync(
        string logFile, MarketplaceLaunch launch, IReadOnlyList<int>? cores, CancellationToken stop)
    {
        var marketplace = new EmbeddedMarketplace(NewFolder(), logFile, launch, cores);
        try
        {
            return (marketplace, await marketplace._address.Task.WaitAsync(StartLimit, stop).ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            marketplace.Dispose();
            throw failure is TimeoutException
                ? new TargetNotStartedException($"the embedded marketplace did not listen within {StartLimit.TotalSeconds:0} s; see {logFile}")
                : failure;
        }
    }

    public void Dispose()
    {
        _isDisposed.Set();
        _keeper.Join();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // The folder lies among the temporary files; a database that is still held there harms nobody.
        }
    }

    private static string NewFolder()
    {
        try
        {
            return Directory.CreateTempSubdirectory("simulator-marketplace-").FullName;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TargetNotStartedException($"the embedded marketplace needs a temporary folder, and none can be made in {Path.GetTempPath()}: {failure.Message}");
        }
    }

    // The child's parent-death signal is bound to the thread that started it, so that thread lives as long as the child.
    private void Keep(MarketplaceLaunch launch, IReadOnlyList<int>? cores)
    {
        try
        {
            var own = CpuPlacement.Allowed();
            if (cores is not null)
            {
                CpuPlacement.BindThisThread(cores);
            }

            using var process = Start(launch);
            if (cores is not null)
            {
                CpuPlacement.BindThisThread(own);
            }

            process.OutputDataReceived += (_, line) => Heard(line.Data);
            process.ErrorDataReceived += (_, line) => Complained(line.Data);
            process.Exited += (_, _) => Ended(process);
            process.EnableRaisingEvents = true;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _isDisposed.Wait();
            Stop(process);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            _address.TrySetException(new TargetNotStartedException($"the embedded marketplace cannot be started: {failure.Message}"));
            _isDisposed.Wait();
        }
    }

    private Process Start(MarketplaceLaunch launch)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "simulator.dll"));
        }

        foreach (var argument in launch.Arguments(_folder))
        {
            start.ArgumentList.Add(argument);
        }

        // Right for the generator alone: a server's own work would hold up its sockets.
        start.Environment.Remove(SocketThreads.Variable);
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            return;
        }

        Log(line);
        if (line.StartsWith(ListeningWords, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[ListeningWords.Length..].Trim()));
        }
    }

    private void Complained(string? line)
    {
        Heard(line);
        if (line?.StartsWith(FailureWords, StringComparison.Ordinal) == true)
        {
            _complaint = line[FailureWords.Length..];
        }
    }

    // An exception here would be nobody's and end the process; the run does without the log of a marketplace where the disk is full.
    private void Log(string line)
    {
        try
        {
            lock (_logging)
            {
                File.AppendAllText(_logFile, line + Environment.NewLine);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Ended(Process process)
    {
        // Once disposed of, it may be closed already, and nobody waits for its address.
        if (_isDisposed.IsSet || _address.Task.IsCompleted)
        {
            return;
        }

        // Its last words may still be on their way.
        process.WaitForExit();
        var why = _complaint is { } words ? $": {words.TrimEnd('.')}" : "";
        _address.TrySetException(
            new TargetNotStartedException($"the embedded marketplace ended with exit code {process.ExitCode} before it listened{why}; see {_logFile}"));
    }

    private static void Stop(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(StopLimit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
