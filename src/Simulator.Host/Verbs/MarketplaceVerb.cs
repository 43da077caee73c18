using System.CommandLine;
using System.Runtime.InteropServices;
using Simulator.Host.Processes;
using Simulator.Marketplace;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator marketplace</c>: the reference marketplace on its own.</summary>
internal static class MarketplaceVerb
{
    public static Command Create()
    {
        var flags = new MarketplaceFlags();
        var command = new Command("marketplace", "Start the reference marketplace: the API that the shipped plans run against.");
        flags.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var options = flags.Read(parsed, Environment.GetEnvironmentVariable);
            var isChild = options.EndWithStandardInput;
            if (isChild)
            {
                ParentDeath.KillsThisProcess();
            }

            // A terminal sends these to all that run in it; the parent still needs its target to drain. It leaves Ctrl-C to the parent by itself.
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = isChild);
            using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => signal.Cancel = isChild);
            return await MarketplaceServer.RunAsync(options, stop).ConfigureAwait(false);
        });
        return command;
    }
}
