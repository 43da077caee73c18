using System.Text;
using System.Text.Json;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Plans that the documentation shows.</summary>
public sealed class SamplesTests : EndToEndTest
{
    [Theory]
    [InlineData("strangers/json-server/blog.yaml")]
    [InlineData("strangers/json-server/market.yaml")]
    [InlineData("strangers/etcd/stock.yaml")]
    [InlineData("your-api/gigs.yaml")]
    public async Task A_sample_is_a_plan_without_problems(string plan) =>
        Assert.Contains("No problems.", (await Bench.EndAsync("plan", "check", Repository.At($"samples/{plan}"))).With(ExitCodes.Passed).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_plan_of_the_first_quarter_of_an_hour_passes_and_leaves_no_gig_behind()
    {
        var market = await OtherMarketProcess.StartAsync(Bench);
        await RegisterAsync(market.Address, File.ReadLines(Repository.At("samples/your-api/people.csv")).Skip(1));

        var run = Bench.Run(
            Repository.At("samples/your-api/gigs.yaml"), "--target", market.Address.ToString(), "--think-scale", "0.2", "--set", "phases.warmup.duration=1s", "--set", "phases.steady.duration=4s",
            "--set", "thresholds=[{\"metric\":\"errorRate\",\"target\":\"< 0.01%\"}]", "--set", "validity.lagP99=60s", "--set", "validity.cpu=100%", "--set", "validity.invalidShare=100%");
        (await run.EndAsync()).With(ExitCodes.Passed);

        var tally = await market.TallyAsync();
        Assert.Equal((30, 30), (tally["gigs"], tally["gigs_dropped"]));
        Assert.True(tally["offers"] > 0, "nobody made an offer");
        Assert.Equal(0, run.Results.Summary.Totals.Failed);
    }

    private static async Task RegisterAsync(Uri address, IEnumerable<string> rows)
    {
        using HttpClient http = new() { BaseAddress = address };
        foreach (var row in rows.Select(row => row.Split(',')))
        {
            using StringContent person = new(
                JsonSerializer.Serialize(new { login = row[0], passphrase = row[1], display_name = row[0], kind = "maker" }), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/v2/people", UriKind.Relative), person, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }
}
