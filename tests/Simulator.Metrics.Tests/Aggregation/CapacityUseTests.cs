using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class CapacityUseTests
{
    private static readonly StationPlan Station = new("4:exp(20ms)", 4, new Laws.Exponential(0.02), TimeSpan.FromMilliseconds(20), null);

    private readonly TestRun _run = new(Behind(Station));

    [Fact]
    public void Without_a_station_no_capacity_is_declared() => Assert.Null(new TestRun(PlanWith()).LiveWell().Summary().Capacity);

    [Fact]
    public void A_target_that_the_simulator_did_not_start_declares_none()
    {
        var plan = Behind(Station);
        plan = plan with { Target = plan.Target with { BaseUrl = new Uri("http://localhost:5080") } };

        Assert.Null(new TestRun(plan).LiveWell().Summary().Capacity);
    }

    [Fact]
    public void A_run_below_it_never_reaches_it() => Assert.Equal(new CapacitySummary("4:exp(20ms)", 200, null), _run.LiveWell().Summary().Capacity);

    [Fact]
    public void It_is_reached_where_five_seconds_first_served_nearly_all_of_it()
    {
        _run.Live(5, 0, _ => [Requests(0, 100, 50)], users: 10)
            .Live(10, 1, second => [Requests(1, second < 4 ? 150 : 196, 100)], users: 100)
            .Live(10, 2, _ => [Requests(2, 200, 200)], users: 200);

        Assert.Equal(new CapacityReached(9, "stress/100", 100, 196), _run.Summary().Capacity!.Reached);
    }

    [Fact]
    public void Five_seconds_of_which_some_lie_in_the_next_phase_do_not_count()
    {
        _run.Live(5, 0, second => [Requests(0, second < 2 ? 100 : 200, 50)]).Live(2, 1, _ => [Requests(1, 200, 50)]).Live(8, 1, _ => [Requests(1, 100, 50)]);

        Assert.Null(_run.Summary().Capacity!.Reached);
    }

    [Fact]
    public void What_failed_was_not_served()
    {
        _run.Live(5, 0, _ => [Requests(0, 100, 50), Requests(0, 150, 1, OutcomeClass.ServerError)]);

        Assert.Null(_run.Summary().Capacity!.Reached);
    }

    private static LoadPlan Behind(StationPlan station)
    {
        var plan = PlanWith();
        return plan with { Target = plan.Target with { Marketplace = new MarketplacePlan { Station = station } } };
    }
}
