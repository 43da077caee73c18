using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Plans;

public sealed class ErrandReaderTests
{
    [Fact]
    public void A_plan_has_what_is_done_once_a_run()
    {
        var plan = GivenScript.Plan();

        Assert.Equal(TimeSpan.FromSeconds(60), plan.Setup!.Timeout);
        Assert.Equal(["open shop", "stock"], plan.Setup.Scenario.Steps.Select(step => step.Name));
        Assert.Equal("setup.steps.open shop", plan.Setup.Scenario.Steps[0].PlanPath);
        Assert.Equal(["close shop"], plan.Teardown!.Scenario.Steps.Select(step => step.Name));
    }

    [Fact]
    public void What_is_done_once_is_a_run_of_one_user_who_is_not_measured()
    {
        var plan = GivenScript.Plan();

        var errand = ErrandRuns.Of(plan, Errand.Setup);

        var population = Assert.Single(errand.Populations);
        Assert.Equal(("setup", "setup"), (population.Name, population.Kind));
        Assert.Equal(["open shop", "stock"], PlannedSteps.Of(errand));
        Assert.Empty(errand.Thresholds);
        Assert.Equal(1, errand.Clock.ThinkScale);
        Assert.Same(plan.Target, errand.Target);
    }

    [Fact]
    public void Steps_of_setup_are_no_series_of_the_run() => Assert.DoesNotContain("open shop", PlannedSteps.Of(GivenScript.Plan()));

    [Theory]
    [InlineData("setup.timeout=null", "setup.timeout: is missing; write how long all of it may take, such as 60s")]
    [InlineData("setup.steps=null", "setup.steps: is missing; write at least one step such as { name: create shop, post: /shops }")]
    [InlineData("setup.timout=5s", "setup.timout: `timout` is no key here; did you mean `timeout`?")]
    [InlineData("teardown.timeout=0s", "teardown.timeout: `0s` is no time at all; it must be longer than zero")]
    public void Problems_name_the_key_and_what_would_be_right(string set, string problem) => Assert.Equal([problem], GivenScript.Problems(set));
}
