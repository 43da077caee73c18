using Simulator.Host.Plans;
using Simulator.Host.Tests.Plans;
using Simulator.Host.Views;
using Simulator.Metrics.Prediction;

namespace Simulator.Host.Tests.Views;

public sealed class PlanTextTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void It_fits_the_terminal(int width) =>
        Assert.All(Written("quickstart", width).Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));

    [Fact]
    public void It_shows_schedule_people_prediction_and_mix()
    {
        var text = Written("quickstart", 120);

        Assert.Matches("stress/rise +0:35 +20 s +85 .+ 220 users +reports", text);
        Assert.Matches("contractors +contractor +40 % +88", text);
        Assert.Matches(@"baseline +\d+\.\d +\d+\.\d +2\d\d ", text);
        Assert.Matches(@"list jobs +2\d(\.\d)? %", text);
        Assert.Contains("more steps with --all.", text, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_both_axes_what_an_honest_pace_means_and_why_to_trust_it()
    {
        var text = Written("quickstart", 1000);

        Assert.Contains("Predicted for a target that has the station 8:exp(20ms) and takes 2 ms beside it; lived once in virtual time.", text, StringComparison.Ordinal);
        Assert.Matches("At its busiest, in stress/beyond, [0-9.]+ sessions at a time make [0-9.]+ requests a second: one every [0-9]+ ms a session, [0-9.]+ ms of it spent waiting", text);
        Assert.Matches("At an honest pace .think scale 1. a session would make one every [0-9.]+ s", text);
        Assert.Contains("Little's law in baseline: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_steps_are_shown_on_request()
    {
        var text = Written("quickstart", 100, all: true);

        Assert.Contains("confirm final", text, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", text, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private string Written(string name, int width, bool all = false)
    {
        var plan = _bench.Loader.Load(name, PlanOverrides.None).Plan!;
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);
        console.Profile.Width = width;
        PlanText.Write(console, plan, Predictor.Of(plan, new() { MostLives = 1 }), all);
        return writer.ToString();
    }
}
