using Simulator.Host.Plans;
using Simulator.Host.Tests.Plans;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;
using Simulator.Model.Chance;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Prediction;

public sealed class PredictorTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Fact]
    public void The_quickstart_is_predicted_as_it_was_measured()
    {
        var prediction = Predictor.Of(Plan("quickstart"));

        var baseline = prediction.Segments[1];
        Assert.Equal("baseline", baseline.Name);
        Assert.InRange(baseline.Throughput, 220, 250);      // measured: 236
        Assert.InRange(baseline.ResponseTimeMs, 21, 27);    // 24.5
        Assert.InRange(prediction.Segments[3].Throughput, 385, 405);   // beyond what the station can: 401 of 400
        Assert.InRange(prediction.Segments[3].ResponseTimeMs, 150, 210);
        Assert.Equal((1, 1), (prediction.Scale, prediction.SimulatedFor));
        Assert.InRange(prediction.Sessions!.RelativeError, -0.05, 0.05);   // 25 s behind a ramp: the longest sessions are still to end
    }

    [Fact]
    public void The_same_plan_is_predicted_the_same_twice()
    {
        var plan = Plan("smoke");

        Assert.Equal(ResultsJson.Serialize(Predictor.Of(plan)), ResultsJson.Serialize(Predictor.Of(plan)));
    }

    [Fact]
    public void A_plan_too_large_is_lived_by_fewer_people_for_a_part_of_its_time_and_predicted_alike()
    {
        var plan = Plan("week-7");

        var (small, large) = (Predictor.Of(plan, new() { Budget = 60_000 }), Predictor.Of(plan, new() { Budget = 300_000 }));

        Assert.InRange(small.Scale, 0.01, 0.2);
        Assert.InRange(large.SimulatedFor, 0.001, 0.2);
        Assert.InRange(small.Segments[^3].Throughput / large.Segments[^3].Throughput, 0.93, 1.07);
        Assert.InRange(large.Segments[^3].Throughput, 8500, 10_500);
    }

    [Fact]
    public void Users_who_wait_longer_for_answers_ask_less_by_the_interactive_law()
    {
        var plan = Plan("week-7");
        var options = new PredictionOptions { Budget = 60_000 };

        var quick = Predictor.Of(plan, options).Segments[1];
        var slow = Predictor.Of(plan, options with { ResponseTime = new Laws.Constant(0.2), ResponseTimeText = "fixed(200ms)" }).Segments[1];

        Assert.Equal(200, slow.ResponseTimeMs, 1e-6);
        Assert.InRange(slow.Sessions / slow.Throughput / ((quick.Sessions / quick.Throughput) + 0.2), 0.95, 1.05);
    }

    [Fact]
    public void An_open_load_starts_the_sessions_that_it_says()
    {
        var plan = _bench.Load($$"""
            extends: {{Path.Combine(Workbench.Shipped, "market-defaults.yaml")}}
            name: open
            accounts: { spare: 500 }
            clock: { thinkScale: 0.05, businessDay: 7s }
            phases: [{ name: all, duration: 60s, sessions: 20/s }]
            """).Plan!;

        var all = Predictor.Of(plan).Segments[0];

        Assert.InRange(all.SessionStarts, 19, 21);
        Assert.InRange(all.Sessions / (all.SessionStarts * all.SessionSeconds!.Value), 0.95, 1.05);
        Assert.InRange(all.Throughput / (all.SessionStarts * all.SessionSteps!.Value), 0.95, 1.05);
    }

    public void Dispose() => _bench.Dispose();

    private LoadPlan Plan(string name) => _bench.Loader.Load(name, PlanOverrides.None).Plan!;
}
