using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;

namespace Simulator.Soak;

/// <summary><c>soak</c>: what can be asked of it on the command line.</summary>
internal static class SoakCommand
{
    private const int Failed = 1;
    private const int CannotRun = 104;

    public static RootCommand Create()
    {
        SoakPlan usual = new();
        Option<int> requests = new("--requests") { Description = "How many requests to send.", HelpName = "N", DefaultValueFactory = _ => usual.Requests };
        Option<ulong> seed = new("--seed") { Description = "Where all chance comes from.", HelpName = "N", DefaultValueFactory = _ => usual.Seed };
        Option<int> lanes = new("--lanes") { Description = "How many clients send at once.", HelpName = "N", DefaultValueFactory = _ => usual.Lanes };
        Option<int?> lane = new("--lane") { Description = "Run this lane alone, to see a failure again.", HelpName = "N" };
        Option<string?> url = new("--url") { Description = "A marketplace that runs already; without it one is started.", HelpName = "URL" };
        Option<string?> database = new("--database")
        {
            Description = "What the one that is started keeps its data in; MARKETPLACE_DATABASE says the same.", HelpName = "FILE|URL",
        };
        Option<string?> redis = new("--redis") { Description = "Its cache; MARKETPLACE_REDIS says the same.", HelpName = "HOST:PORT" };
        RootCommand command = new("Sends a marketplace generated requests, most of them wrong in some way, and checks all that it answers.");
        foreach (var option in new Option[] { requests, seed, lanes, lane, url, database, redis }) command.Options.Add(option);
        command.SetAction((parsed, stop) => RunAsync(
            usual with
            {
                Requests = parsed.GetValue(requests), Seed = parsed.GetValue(seed), Lanes = parsed.GetValue(lanes), Lane = parsed.GetValue(lane),
                Run = Guid.NewGuid().ToString("N")[..8],
            },
            parsed.GetValue(url), parsed.GetValue(database), parsed.GetValue(redis), stop));
        return command;
    }

    private static async Task<int> RunAsync(SoakPlan plan, string? url, string? database, string? redis, CancellationToken stop)
    {
        try
        {
            plan.Check();
            Tally tally = new();
            var began = Stopwatch.StartNew();
            if (url is null)
            {
                plan = plan with { TokenSecret = "soak: the secret of tokens" };
                using var marketplace = await MarketplaceProcess.StartAsync(database, redis, plan.TokenSecret, stop).ConfigureAwait(false);
                await SoakRun.RunAsync(plan, marketplace.Address, tally, stop).ConfigureAwait(false);
            }
            else
            {
                await SoakRun.RunAsync(plan, Address(url), tally, stop).ConfigureAwait(false);
            }
            await Console.Out.WriteLineAsync($"{SoakReport.Of(tally, plan)}{began.Elapsed.TotalSeconds:0} s, seed {plan.Seed}").ConfigureAwait(false);
            return tally.Failures.Count == 0 ? 0 : Failed;
        }
        catch (Exception problem) when (problem is SoakException or HttpRequestException or JsonException)
        {
            await Console.Error.WriteLineAsync($"soak: {problem.Message}").ConfigureAwait(false);
            return CannotRun;
        }
    }

    private static Uri Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp
        ? address
        : throw new SoakException($"--url must be an address such as http://127.0.0.1:5080, not {url}");
}
