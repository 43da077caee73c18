using System.Diagnostics;
using Simulator.EndToEnd.Tests.Processes;

namespace Simulator.EndToEnd.Tests;

/// <summary>A folder of a test and the processes that it starts there. All of it ends with the test.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly List<StartedProcess> _started = [];
    private int _runs;

    public Bench()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are watched through /proc, and sent signals by their Linux numbers");
        Directory.CreateDirectory(Temp);
    }

    /// <summary>The executable, beside the tests: it comes with the reference to its project.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "simulator");

    public string Folder { get; } = Directory.CreateTempSubdirectory("end-to-end-").FullName;

    /// <summary>What the processes take for the machine's temporary folder.</summary>
    public string Temp => At("tmp");

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>A plan of this project.</summary>
    public static string Plan(string name) => Path.Combine(AppContext.BaseDirectory, "e2e-plans", $"{name}.yaml");

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Starts the simulator with these arguments, in this folder: no settings and plans of the repository are near.</summary>
    public StartedProcess Start(params string[] arguments) => StartAs([Executable, .. arguments]);

    /// <param name="command">A program and its arguments.</param>
    public StartedProcess StartAs(IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1)) { WorkingDirectory = Folder };
        start.Environment.Remove("TARGET_URL");
        start.Environment["TMPDIR"] = Temp;
        StartedProcess process = new(start);
        _started.Add(process);
        return process;
    }

    /// <summary>Carries out a command to its end.</summary>
    public Task<Ended> EndAsync(params string[] arguments) => Start(arguments).EndAsync();

    /// <summary>Starts a run with a results folder of its own.</summary>
    /// <param name="plan">Path or name.</param>
    public SimulatorRun Run(string plan, params string[] arguments)
    {
        var results = At($"results-{++_runs}");
        return new SimulatorRun(Start(["run", plan, "--out", results, .. arguments]), results);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            await process.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
