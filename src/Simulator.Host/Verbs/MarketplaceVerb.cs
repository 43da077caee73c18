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
        var urls = new Option<string>("--urls") { Description = "Where it listens; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => MarketplaceOptions.DefaultUrls };
        var database = new Option<string?>("--database") { Description = "SQLite file that is kept; without it a temporary one.", HelpName = "FILE" };
        var timeScale = new Option<double>("--time-scale") { Description = "Divides business windows such as the days of a dispute.", HelpName = "X", DefaultValueFactory = _ => 1 };
        var iterations = new Option<int>("--password-iterations")
        {
            Description = "PBKDF2 iterations of a password's hash.", HelpName = "N", DefaultValueFactory = _ => MarketplaceOptions.DefaultPasswordIterations,
        };
        var allowRemote = new Option<bool>("--allow-remote") { Description = "Listen on addresses beyond loopback." };
        var endWithParent = new Option<bool>("--end-with-parent") { Description = "End when standard input closes; ignore Ctrl-C. For processes that start it." };
        var command = new Command("marketplace", "Start the reference marketplace: the API that the shipped plans run against.");
        foreach (var option in new Option[] { urls, database, timeScale, iterations, allowRemote, endWithParent })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var isChild = parsed.GetValue(endWithParent);
            if (isChild)
            {
                ParentDeath.KillsThisProcess();
            }

            // A terminal sends these to all that run in it; the parent still needs its target to drain. It leaves Ctrl-C to the parent by itself.
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = isChild);
            using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => signal.Cancel = isChild);
            return await MarketplaceServer.RunAsync(
                new MarketplaceOptions
                {
                    Urls = parsed.GetValue(urls)!,
                    Database = parsed.GetValue(database),
                    TimeScale = parsed.GetValue(timeScale),
                    PasswordIterations = parsed.GetValue(iterations),
                    AllowRemote = parsed.GetValue(allowRemote),
                    EndWithStandardInput = isChild,
                },
                stop).ConfigureAwait(false);
        });
        return command;
    }
}
