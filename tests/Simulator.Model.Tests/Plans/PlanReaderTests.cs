using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class PlanReaderTests
{
    private static readonly LoadPlan Plan = GivenPlan.Plan();

    [Fact]
    public void Phases_become_segments_with_their_curves() => Assert.Equal(
        [
            new Segment("warmup", null, LoadModel.Closed, new LoadCurve(50, 150), TimeSpan.FromSeconds(10)),
            new Segment("stress", "500", LoadModel.Closed, new LoadCurve(500, 500), TimeSpan.FromSeconds(20)),
            new Segment("stress", "1000", LoadModel.Closed, new LoadCurve(500, 1000), TimeSpan.FromSeconds(20)),
            new Segment("recovery", null, LoadModel.Closed, new LoadCurve(150, 150), TimeSpan.FromSeconds(100)),
        ],
        Plan.Segments);

    [Fact]
    public void Overrides_change_one_population_and_leave_the_others_alone()
    {
        Assert.Equal([("owners", Persona.Homeowner, 0.6), ("trades", Persona.Contractor, 0.4), ("admins", Persona.Admin, 0)], Plan.Populations.Select(one => (one.Name, one.Persona, one.Share)));
        Assert.Equal([0.5, 0.35, 0.35], Plan.Populations.Select(one => one.Model.Rows[(int)MarketRow.Idle].Weights[0]));
    }

    [Fact]
    public void Laws_of_times_are_in_seconds_and_others_in_their_own_unit()
    {
        var model = Plan.Populations[1].Model;

        Assert.Equal(new Laws.Weibull(0.8, 6) { Cap = 60 }, model.Think.ListPage);
        Assert.Equal(new Laws.Normal(9, 1) { Min = 0 }, model.Think.ReadPage);
        Assert.Equal(new Laws.Gamma(3, 7 * 86400), model.Business.Patience);
        Assert.Equal(new Laws.LogNormal(3000, 1.4) { Min = 150, Cap = 250_000 }, model.Business.Budget);
        var quotes = Assert.IsType<Laws.Table>(model.Business.QuotesWanted);
        Assert.Equal([2, 10], quotes.Values);
        Assert.Equal([0.75, 0.25], quotes.Weights);
    }

    [Fact]
    public void A_threshold_has_all_that_was_written()
    {
        var threshold = Plan.Thresholds[0];

        Assert.Equal(
            new Threshold
            {
                Name = "slow",
                Scope = new ThresholdScope.OfLevel("stress", "500"),
                Metric = new Metric.LatencyPercentile(Latency.Response, 99),
                Limits = new Limits(false, 0.5, 0.55, 0.6),
                Window = TimeSpan.FromSeconds(90),
                WhileUsersAtMost = 500,
                Action = new ThresholdAction.GoTo("recovery", TimeSpan.FromSeconds(30)),
                Gates = false,
            },
            threshold);
    }

    [Fact]
    public void Thresholds_without_a_name_are_named_after_metric_and_scope() => Assert.Equal(
        ["slow", "error rate of run", "throughput of population owners", "response p95 of warmup", "target.cpu of run", "target.cpu of run (2)", "service max of step list jobs"],
        Plan.Thresholds.Select(one => one.Name));

    [Fact]
    public void A_threshold_gates_as_its_phase_does_unless_it_says_otherwise()
    {
        Assert.False(Plan.Thresholds[3].Gates);
        Assert.True(GivenPlan.Plan("thresholds.3.gates=true").Thresholds[3].Gates);
        Assert.True(Plan.Thresholds[1].Gates);
    }

    [Theory]
    [InlineData("response.p50", "< 100ms", "response p50", 0.1)]
    [InlineData("response.p99.9", "< 1m30s", "response p99.9", 90)]
    [InlineData("service.mean", "<2s", "service mean", 2)]
    [InlineData("errorRate", "< 0.5%", "error rate", 0.005)]
    [InlineData("errorRate", "< 0.005", "error rate", 0.005)]
    [InlineData("firstByte.p95", "< 100ms", "first byte p95", 0.1)]
    [InlineData("connect.p99", "< 20ms", "connect p99", 0.02)]
    [InlineData("tls.max", "< 1s", "TLS max", 1)]
    [InlineData("throughput", "> 600/min", "throughput", 10)]
    [InlineData("throughput", "> 100", "throughput", 100)]
    [InlineData("users", "> 5", "users", 5)]
    [InlineData("target.dbConnections", "< 160", "target.dbConnections", 160)]
    [InlineData("target.cacheHitRate", "> 90%", "target.cacheHitRate", 0.9)]
    public void Levels_are_in_the_unit_of_their_metric(string metric, string target, string words, double value)
    {
        var threshold = GivenPlan.Plan("thresholds=[{\"metric\":\"" + metric + "\",\"target\":\"" + target + "\"}]").Thresholds[0];

        Assert.Equal(words, threshold.Metric.ToString());
        Assert.Equal(value, threshold.Limits.Target!.Value, 12);
        Assert.Equal(target[0] == '>', threshold.Limits.HigherIsBetter);
    }

    [Theory]
    [InlineData("5/s -> 90/min", 5, 1.5)]
    [InlineData("2/s", 2, 2)]
    [InlineData("3600/h", 1, 1)]
    public void Sessions_are_counted_by_the_second(string sessions, double from, double to)
    {
        var plan = GivenPlan.Plan("thresholds=[]", "phases=[{\"name\":\"a\",\"duration\":\"5s\",\"sessions\":\"" + sessions + "\"}]");

        Assert.Equal(new Segment("a", null, LoadModel.PartlyOpen, new LoadCurve(from, to), TimeSpan.FromSeconds(5)), Assert.Single(plan.Segments));
    }

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("1m30s", 90)]
    [InlineData("1h30m", 5400)]
    [InlineData("2.5d", 216000)]
    [InlineData("1m500ms", 60.5)]
    [InlineData("0", 0)]
    public void Durations_are_read_with_their_units(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), GivenPlan.Plan($"drain.limit={text}").DrainLimit);

    [Theory]
    [InlineData("30s1m", "units out of order")]
    [InlineData("1s1s", "units out of order")]
    [InlineData("5 s", "is no duration")]
    [InlineData("5S", "is no duration")]
    [InlineData("1e9d", "is no duration")]
    [InlineData("99999d", "longer than a hundred years")]
    [InlineData("NaN", "has no unit")]
    public void Other_durations_are_refused(string text, string word) => Assert.Contains(word, Assert.Single(GivenPlan.Read($"drain.limit={text}").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plan_of_nothing_says_what_it_lacks()
    {
        var problems = PlanReader.Read(GivenPlan.Tree("{}"), []).Problems;

        Assert.Equal(["name", "seed", "target", "clock", "model", "populations", "phases", "client", "accounts", "drain", "validity"], problems.Select(one => one.Path));
        Assert.All(problems, one => Assert.StartsWith("is missing; write ", one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_broken_value_makes_no_plan()
    {
        var reading = GivenPlan.Read("validity.cpu=lots");

        Assert.Null(reading.Plan);
        Assert.Equal("--set validity.cpu=lots validity.cpu: `lots` is no share; write it as 0.005 or as 0.5%", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void What_the_model_has_wrong_is_not_told_again_for_each_population_with_overrides() =>
        Assert.Equal("model.visitor.list.view", Assert.Single(GivenPlan.Read("model.visitor.list.view=2").Problems).Path);
}
