using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Users that are written in C#: the sample as its readme says it.</summary>
public sealed class CodeTests : EndToEndTest
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "samples", "BargainHunters.dll");
    private static readonly string Plan = Path.Combine(AppContext.BaseDirectory, "samples", "hunters.yaml");

    [Fact]
    public async Task The_sample_runs_and_its_steps_are_series_with_thresholds()
    {
        var run = Bench.Run(Plan, "--assembly", Assembly, "--quiet");
        (await run.EndAsync()).With(ExitCodes.Passed);

        var summary = run.Results.Summary;
        var steps = summary.Steps.ToDictionary(step => step.Name, step => step.Requests);
        Assert.True(steps["hunter: bid"] > 0 && steps["hunter: look at new jobs"] > 0, string.Join(", ", steps));
        Assert.Equal(0, summary.Totals.Failed);
    }

    [Fact]
    public async Task Without_its_code_nothing_is_sent()
    {
        var ended = await Bench.Run(Plan, "--quiet").EndAsync();

        ended.With(ExitCodes.BadInput);
        Assert.Contains("populations.hunters.behaviour: there is no type `BargainHunters.Hunters`: no code was brought along; name its file: --assembly Shop.Users.dll", ended.Error, StringComparison.Ordinal);
    }
}
