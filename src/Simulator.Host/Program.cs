using Simulator.Host.Verbs;
using Simulator.Model.Runs;

try
{
    return await SimulatorCommand.InvokeAsync(args, TimeProvider.System).ConfigureAwait(false);
}
catch (Exception failure)
{
    // The last net: whatever was measured is on disk already; a user gets one line, and the trace on request.
    Console.Error.WriteLine($"The simulator failed: {failure.Message} (exit code {ExitCodes.SimulatorFailed}; SIMULATOR_TRACE=1 shows where).");
    if (Environment.GetEnvironmentVariable("SIMULATOR_TRACE") == "1")
    {
        Console.Error.WriteLine(failure);
    }

    return ExitCodes.SimulatorFailed;
}
