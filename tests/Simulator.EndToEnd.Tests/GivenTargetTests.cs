using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Results;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Runs against a marketplace that somebody else has started, and what the same seed gives there.</summary>
public sealed class GivenTargetTests : EndToEndTest
{
    [Fact]
    public async Task The_same_seed_gives_the_same_people_with_the_same_projects_and_another_seed_others()
    {
        var one = await RunAsync("one.db", seed: 7);
        var again = await RunAsync("again.db", seed: 7);
        var other = await RunAsync("other.db", seed: 8);

        Assert.Equal(40, one.Emails.Count);
        Assert.Equal(one.Emails, again.Emails);
        Assert.Empty(one.Emails.Intersect(other.Emails));

        // Who comes to post in time differs from run to run; what they post does not.
        var both = one.FirstJobs.Keys.Intersect(again.FirstJobs.Keys).ToList();
        Assert.True(both.Count >= 8, $"only {both.Count} of 16 homeowners posted in both runs");
        Assert.All(both, email => Assert.Equal(one.FirstJobs[email], again.FirstJobs[email]));
        Assert.Empty(one.FirstJobs.Values.Intersect(other.FirstJobs.Values));
    }

    [Fact]
    public async Task A_second_run_with_the_same_seed_meets_the_same_accounts_and_goes_on()
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        string[] arguments = ["--target", market.Address.ToString(), "--seed", "7", "--set", "phases.only.duration=1s", "--quiet"];

        (await Bench.Run(Bench.Plan("market"), arguments).EndAsync()).With(ExitCodes.Passed);
        var second = Bench.Run(Bench.Plan("market"), arguments);
        (await second.EndAsync()).With(ExitCodes.Passed);

        Assert.Equal(40, MarketDatabase.Emails(Bench.At("market.db")).Count);
        Assert.Equal(0, second.Results.Summary.Totals.Failed);
    }

    // One marketplace a run, so that each begins with none of the other's jobs.
    private async Task<(IReadOnlyList<string> Emails, IReadOnlyDictionary<string, string> FirstJobs)> RunAsync(string database, int seed)
    {
        var file = Bench.At(database);
        var market = await MarketplaceProcess.StartAsync(Bench, file);
        var run = Bench.Run(Bench.Plan("market"), "--target", market.Address.ToString(), "--seed", $"{seed}");
        await run.SecondsAsync(1);
        Assert.Empty(run.Marketplaces());
        (await run.EndAsync()).With(ExitCodes.Passed);

        await StillServesAsync(market);
        IsWhatTheMarketHas(run.Results, file);
        return (MarketDatabase.Emails(file), MarketDatabase.FirstJobs(file));
    }

    private static async Task StillServesAsync(MarketplaceProcess market)
    {
        Assert.False(market.HasEnded);
        Assert.True(await market.IsHealthyAsync());
    }

    private static void IsWhatTheMarketHas(ResultFiles results, string file)
    {
        var summary = results.Summary;
        results.AreComplete();
        Assert.False(results.Has("marketplace.log"));
        Assert.Equal(0, summary.Totals.Failed);
        Assert.Equal(
            (MarketDatabase.Count(file, "jobs"), MarketDatabase.Count(file, "bids"), MarketDatabase.Count(file, "contracts")),
            (summary.Business.JobsPosted, summary.Business.BidsPlaced, summary.Business.ContractsMade));
    }
}
