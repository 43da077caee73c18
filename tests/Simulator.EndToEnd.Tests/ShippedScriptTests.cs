using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The shipped plans of scripted users against the marketplace that the simulator brings along.</summary>
public sealed class ShippedScriptTests : EndToEndTest
{
    // Says nothing about speed: a busy machine fails no test.
    private static readonly string[] OnAnyMachine = ["--set", "validity.invalidShare=100%", "--set", """thresholds=[{"metric":"errorRate","target":"< 0.001%"}]"""];

    [Fact]
    public async Task Each_flow_of_week_7_gets_to_its_end_and_has_its_share_of_the_sessions()
    {
        var run = Bench.Run("week-7-scripted", [.. OnAnyMachine, "--compress", "60", "--think-scale", "0.02", "--set", "scale=0.5"]);

        (await run.EndAsync()).With(ExitCodes.Passed);

        var summary = run.Results.Summary;
        Assert.Equal(0, summary.Totals.Failed);
        Assert.DoesNotContain(summary.Notes, note => note.Contains("step ", StringComparison.Ordinal));
        Assert.Equal(
            ["authentication", "bid submission", "dispute resolution", "groundwork", "health check", "job completion", "payment processing"], summary.Groups.Select(group => group.Name).Order());
        Assert.All(summary.Groups, group => Assert.True(group is { Count: > 5, Failed: 0 }, $"{group.Name}: {group.Failed} of {group.Count} were not whole"));

        // Who comes back is chance, so that the whole mix is exact for each person and nearly so for all.
        var firsts = new Dictionary<string, double> { ["register"] = 0.14, ["job (bids)"] = 0.23, ["job (payments)"] = 0.18, ["job (completions)"] = 0.14, ["job (disputes)"] = 0.13, ["health"] = 0.18 };
        var counts = firsts.Keys.ToDictionary(name => name, name => summary.Steps.Single(step => step.Name == name).Requests);
        double sessions = counts.Values.Sum();
        Assert.All(firsts, one => Assert.InRange(counts[one.Key] / sessions, one.Value - 0.1, one.Value + 0.1));

        var paid = summary.Metrics.Single(metric => metric.Name == "payments");
        Assert.Equal(summary.Steps.Single(step => step.Name == "confirm payment").Requests, paid.Count);
        Assert.Equal(1, summary.Metrics.Single(metric => metric.Name == "settled").Share);
    }

    [Fact]
    public async Task Script_flow_passes_through_every_act()
    {
        var run = Bench.Run("script-flow", [.. OnAnyMachine, "--compress", "4"]);

        (await run.EndAsync()).With(ExitCodes.Passed);

        var summary = run.Results.Summary;
        Assert.Equal(0, summary.Totals.Failed);
        Assert.All(summary.Steps, step => Assert.True(step.Requests > 0, $"nobody came to {step.Name}"));
        Assert.Contains("wait for bids", summary.Groups.Select(group => group.Name));
        Assert.All(summary.Metrics, metric => Assert.True(metric.Count > 0, $"nothing was recorded for {metric.Name}"));
    }
}
