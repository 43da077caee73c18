using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The sample of docs/bind-another-market.md: the personas live on an API that was not made for them, by a binding alone.</summary>
public sealed class OtherMarketTests : EndToEndTest
{
    private static readonly string Plan = Repository.At("samples/other-market/plan.yaml");

    [Fact]
    public async Task What_users_were_told_is_what_happened_at_a_marketplace_with_another_api()
    {
        var market = await OtherMarketProcess.StartAsync(Bench);
        var run = Bench.Run(Plan, "--target", market.Address.ToString(), "--seed", "7", "--set", "validity.lagP99=60s", "--set", "validity.cpu=100%", "--set", "validity.invalidShare=100%");
        var ended = (await run.EndAsync()).With(ExitCodes.Passed);

        var (summary, tally) = (run.Results.Summary, await market.TallyAsync());
        Assert.Equal(0, summary.Totals.Failed);
        Assert.Equal(
            (tally["gigs"], tally["offers"], tally["deals"], tally["deposits"], tally["deliveries"], tally["approved"], tally["settlements"], tally["gigs_dropped"]),
            (summary.Business.JobsPosted, summary.Business.BidsPlaced, summary.Business.ContractsMade, summary.Business.DepositsPaid,
                summary.Business.WorkSubmitted, summary.Business.WorkApproved, summary.Business.ContractsPaid, summary.Business.JobsClosed));
        Assert.All((string[])["gigs", "offers", "deals", "deposits", "deliveries", "approved", "settlements"], one => Assert.True(tally[one] > 0, $"no {one}"));
        Assert.Contains("lacks refresh token, search jobs", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("search jobs", summary.Steps.Where(step => step.Requests > 0).Select(step => step.Name));
    }

    [Fact]
    public async Task What_the_binding_lacks_is_shown_before_anything_is_sent()
    {
        var shown = (await Bench.EndAsync("plan", "show", Plan)).With(ExitCodes.Passed);

        Assert.Contains("The binding other-market lacks refresh token, search jobs", shown.Output, StringComparison.Ordinal);
        Assert.Contains("visitors do not search", shown.Output, StringComparison.Ordinal);
    }
}
