using Simulator.Host.Plans;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

public sealed class ShippedPlansTests : IDisposable
{
    private readonly Workbench _bench = new();

    public static TheoryData<string> Names => [.. Workbench.ShippedPlans];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_plan_has_no_problems(string name)
    {
        Address(name);
        var loaded = _bench.Loader.Load(name, PlanOverrides.None);

        Assert.Empty(_bench.Words(loaded.Problems));
        Assert.Equal(name, loaded.Plan!.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_that_travelled_to_a_node_is_the_same_plan(string name)
    {
        Address(name);
        var loaded = _bench.Loader.Load(name, new PlanOverrides { Compress = "7", Seed = "18446744073709551615" });

        var travelled = PlanReader.Read(CanonicalPlan.Parse(loaded.Canonical!.Text), []);

        Assert.Empty(travelled.Problems);
        AssertSame(loaded.Plan!, travelled.Plan!);
        Assert.Equal(loaded.Canonical, CanonicalPlan.Of(CanonicalPlan.Parse(loaded.Canonical.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lock_file_gives_the_same_plan_again(string name)
    {
        _bench.Environment["TARGET_URL"] = "http://market.example:5080/api";
        var loaded = _bench.Loader.Load(name, new PlanOverrides { Compress = "60", ThinkScale = "0.5", Sets = ["validity.cpu=80%"] });

        var again = _bench.Load(PlanLock.Write(loaded, "0.1.0"));

        Assert.Empty(_bench.Words(again.Problems));
        AssertSame(loaded.Plan!, again.Plan!);
        Assert.Equal(loaded.Canonical, again.Canonical);
    }

    [Fact]
    public void The_quickstart_has_four_phases_of_which_two_gate()
    {
        var plan = _bench.Loader.Load("quickstart", PlanOverrides.None).Plan!;

        Assert.Equal(["warmup", "baseline", "stress", "recovery"], plan.Phases.Select(phase => phase.Name));
        Assert.Equal([false, true, false, true], plan.Phases.Select(phase => phase.Gates));
        Assert.Equal(new LoadCurve(30, 85), plan.Segments[0].Curve);
        Assert.Equal(400, plan.Target.Station!.Capacity);
        Assert.Equal(TimeSpan.FromSeconds(90), plan.Duration);
        Assert.Null(plan.Target.BaseUrl);
        Assert.All(plan.Thresholds.Where(one => one.Scope is ThresholdScope.OfPhase { Phase: "stress" }), one => Assert.False(one.Gates));
    }

    [Fact]
    public void Week_7_lasts_330_minutes_and_its_rehearsal_330_seconds()
    {
        var real = _bench.Loader.Load("week-7", PlanOverrides.None).Plan!;
        var rehearsal = _bench.Loader.Load("week-7", new PlanOverrides { Compress = "60" }).Plan!;

        Assert.Equal(TimeSpan.FromMinutes(330), real.Duration);
        Assert.Equal(TimeSpan.FromSeconds(330), rehearsal.Duration);
        Assert.Equal(60, rehearsal.Compression);
        Assert.All(rehearsal.Segments, segment => Assert.True(segment.Duration >= TimeSpan.FromSeconds(15)));
        Assert.Equal(2000, real.Segments.Max(segment => segment.Curve.Peak));
        Assert.Contains(rehearsal.Thresholds, one => one.Action == new ThresholdAction.GoTo("recovery", TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Week_7_goes_on_with_recovery_once_it_broke_unless_it_is_told_not_to()
    {
        var plan = _bench.Loader.Load("week-7", new PlanOverrides { Sets = ["thresholds.broken by latency.action=null"] }).Plan!;

        Assert.Equal(new ThresholdAction.None(), plan.Thresholds.Single(one => one.Name == "broken by latency").Action);
        Assert.Equal(new ThresholdAction.GoTo("recovery", TimeSpan.FromMinutes(1)), plan.Thresholds.Single(one => one.Name == "broken by errors").Action);
    }

    [Fact]
    public void Honest_week_7_makes_the_requests_of_week_7_with_people_who_make_one_in_8_3_seconds()
    {
        var fast = _bench.Loader.Load("week-7", PlanOverrides.None).Plan!;
        var honest = _bench.Loader.Load("week-7-honest", new PlanOverrides { Sets = ["scale=1"] }).Plan!;

        Assert.Equal(1, honest.Clock.ThinkScale);
        Assert.Equal(fast.Segments.Select(segment => segment.Duration), honest.Segments.Select(segment => segment.Duration));
        Assert.All(fast.Segments.Zip(honest.Segments), pair => Assert.Equal(pair.First.Curve.To * 5 * 8.3, pair.Second.Curve.To, 1e-6));
        Assert.Equal(83_000, honest.Segments.Max(segment => segment.Curve.Peak));
        Assert.Equal(fast.Thresholds.Select(one => (one.Metric, one.Limits)), honest.Thresholds.Select(one => (one.Metric, one.Limits)));
    }

    [Theory]
    [InlineData(null, 1660, 160)]
    [InlineData("1/10", 8300, 800)]
    public void It_is_scaled_for_one_small_machine_unless_the_environment_says_otherwise(string? scale, double users, double requests)
    {
        if (scale is not null)
        {
            _bench.Environment["HONEST_SCALE"] = scale;
        }

        var plan = _bench.Loader.Load("week-7-honest", PlanOverrides.None).Plan!;

        Assert.Equal(users, plan.Segments.Max(segment => segment.Curve.Peak), 1e-6);
        Assert.Equal(requests, plan.Thresholds.Single(one => one.Metric is Metric.Throughput && one.Scope is ThresholdScope.OfLevel { Level: "10000" } && one.Window is null).Limits.Target!.Value, 1e-6);
    }

    [Fact]
    public void The_defaults_are_no_plan_by_themselves()
    {
        var problems = _bench.Words(_bench.Loader.Load("market-defaults", PlanOverrides.None).Problems);

        Assert.Equal(["name", "phases"], problems.Select(problem => problem.Split(": ")[0].Split(' ')[^1]).Order());
    }

    [Fact]
    public void The_script_asks_for_its_target()
    {
        var problem = Assert.Single(_bench.Words(_bench.Loader.Load("script", PlanOverrides.None).Problems));

        Assert.EndsWith("target.baseUrl: the environment variable TARGET_URL is not set; set it, or give a default: ${TARGET_URL:-…}", problem);
        Assert.Empty(_bench.Loader.Load("script", new PlanOverrides { Target = "http://127.0.0.1:8080" }).Problems);
    }

    // The others bring their own.
    private void Address(string name)
    {
        if (name == "script")
        {
            _bench.Environment["TARGET_URL"] = "http://shop.example:8080";
        }
    }

    private static void AssertSame(LoadPlan expected, LoadPlan actual)
    {
        Assert.Equivalent(WithoutCode(expected), WithoutCode(actual), strict: true);
        Assert.Equal(PlanText(expected), PlanText(actual));
    }

    // Functions of templates are code, which equals nothing; their words are compared with the plan's text.
    private static LoadPlan WithoutCode(LoadPlan plan) => plan.Name is not ("week-7-scripted" or "script-flow") ? plan
        : plan with { Populations = [.. plan.Populations.Select(population => population with { Script = null })], Setup = null };

    // Records print their members; lists do not, so these are written out.
    private static string PlanText(LoadPlan plan) => string.Join<object>(
        '\n',
        [plan.Seed, plan.Target, plan.Clock, plan.Accounts, plan.Validity, .. plan.Segments, .. plan.Phases.Select(phase => (object)phase.Gates), .. plan.Thresholds, .. plan.Populations]);

    public void Dispose() => _bench.Dispose();
}
