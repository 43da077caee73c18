using Simulator.Actors.Load;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Load;

public class HttpNodeRunsTests
{
    private static readonly LoadProtocol.PrepareShare Whole = new(new RunId("run"), "plan", new Uri("http://target"), Share.Whole);

    [Fact]
    public void A_binding_that_this_node_has_not_is_refused()
    {
        var plan = Plan(Users("only", 10, 1, 1));
        var runs = new HttpNodeRuns(new FakePlans(() => plan with { Populations = [], Target = plan.Target with { Binding = "fax" } }), 1, TimeProvider.System);

        var failure = Assert.Throws<PlanRefusedException>(() => runs.Create(Whole));

        Assert.Equal("target.binding fax is unknown on this node; known is marketplace", failure.Message);
    }

    [Fact]
    public void A_run_has_no_clock_before_it_begins()
    {
        var run = Of(Plan(Users("only", 10, 1, 1)), new ScriptedMinds([], default), new FakeTarget());

        Assert.Equal("the run has not begun", Assert.Throws<InvalidOperationException>(() => run.Clock).Message);
        Assert.Equal("the run has not begun", Assert.Throws<InvalidOperationException>(() => run.Pacer).Message);
    }

    [Fact]
    public void A_text_that_is_no_plan_is_refused()
    {
        var failure = Assert.Throws<PlanRefusedException>(() => new TravelledPlans(MarketSteps.All).Read("{"));

        Assert.StartsWith("the plan that came is broken: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_another_version_is_refused_with_its_problems()
    {
        var failure = Assert.Throws<PlanRefusedException>(() => new TravelledPlans(MarketSteps.All).Read("""{"name":"a","colour":"red"}"""));

        Assert.StartsWith("this node cannot read the plan, do all nodes run the same version? ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("colour", failure.Message, StringComparison.Ordinal);
    }
}
