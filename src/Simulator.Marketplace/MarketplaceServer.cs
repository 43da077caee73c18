using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace;

/// <summary>Runs a marketplace as a process does: says where it listens, ends when asked, answers with an exit code.</summary>
public static class MarketplaceServer
{
    public const int Ended = 0;
    public const int CannotStart = 104;
    public const int PortTaken = 106;

    /// <summary>What is wrong with the options as far as it can be told without starting; null: nothing.</summary>
    public static string? ProblemOf(MarketplaceOptions options)
    {
        try
        {
            MarketplaceOptionRules.Check(options);
            return null;
        }
        catch (BadMarketplaceOptionException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// Runs until <paramref name="stop"/>, SIGTERM, SIGINT or the end of standard input, as the options say. Writes the one line
    /// "marketplace listening on http://…" to standard output, and on failure one line to standard error.
    /// </summary>
    /// <returns>0 at a normal end, 106 when the port is taken, 104 when the options or the database can't be used.</returns>
    public static async Task<int> RunAsync(MarketplaceOptions options, CancellationToken stop)
    {
        try
        {
            using DatabasePlace place = new(options.Database);
            using var log = MarketplaceLog.ToStandardError();
            var application = await MarketplaceApplication.BuildAsync(options, place.Path, TimeProvider.System, log).ConfigureAwait(false);
            await using (application.ConfigureAwait(false))
            {
                using ServerStop ending = new(options.EndWithStandardInput, stop);
                await application.StartAsync(CancellationToken.None).ConfigureAwait(false);
                await Console.Out.WriteLineAsync($"marketplace listening on {application.Address.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
                await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                log.Started(application.Address, options);
                await ending.Asked.ConfigureAwait(false);
                await application.StopAsync().ConfigureAwait(false);
                log.Stopped();
            }
            return Ended;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            return await FailAsync(PortTaken, $"{options.Urls} is taken by another program; choose another port, or 0 for a free one").ConfigureAwait(false);
        }
        catch (BadMarketplaceOptionException problem)
        {
            return await FailAsync(CannotStart, problem.Message).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is DbException or UnknownSchemaException)
        {
            return await FailAsync(CannotStart, $"can't use the database {DatabasePlace.Name(options.Database)}: {problem.Message}").ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            return await FailAsync(CannotStart, $"can't start on {options.Urls}: {problem.Message}").ConfigureAwait(false);
        }
    }

    private static async Task<int> FailAsync(int exitCode, string message)
    {
        await Console.Error.WriteLineAsync($"marketplace: {message.ReplaceLineEndings(" ")}").ConfigureAwait(false);
        return exitCode;
    }
}
