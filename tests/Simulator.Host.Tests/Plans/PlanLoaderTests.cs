using Simulator.Host.Plans;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

public sealed class PlanLoaderTests : IDisposable
{
    private const string Good = "extends: market-defaults.yaml\nname: mine\nphases: [ { name: a, duration: 5s, users: 5 } ]\n";

    private readonly Workbench _bench = new();

    [Fact]
    public void A_plan_that_is_not_there_is_named_with_the_nearest_one() => Assert.Equal(
        ["quickstrat: there is no such plan; did you mean `quickstart`?"], _bench.Words(_bench.Loader.Load("quickstrat", PlanOverrides.None).Problems));

    [Fact]
    public void A_directory_is_no_plan() => Assert.EndsWith(
        "is a directory; name a plan in it", Assert.Single(_bench.Loader.Load(_bench.Directory, PlanOverrides.None).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_plan_in_the_current_directorys_plans_hides_the_shipped_one_of_its_name()
    {
        var own = _bench.Write("quickstart.yaml", Good);

        Assert.Equal(own, new PlanPaths([_bench.Directory, Workbench.Shipped]).Find("quickstart"));
    }

    [Fact]
    public void What_a_plan_extends_is_found_beside_it_first()
    {
        _bench.Write("market-defaults.yaml", $"extends: {Path.Combine(Workbench.Shipped, "market-defaults.yaml")}\nseed: 7\n");

        Assert.Equal(7ul, _bench.Load(Good).Plan!.Seed);
    }

    [Fact]
    public void Plans_that_extend_in_a_circle_are_shown_with_the_chain()
    {
        _bench.Write("a.yaml", "extends: b.yaml\n");
        _bench.Write("b.yaml", "name: b\nextends: a.yaml\n");

        Assert.Equal(["b.yaml:2:10 extends: goes in a circle: a.yaml -> b.yaml -> a.yaml"], _bench.Problems("extends: a.yaml\n"));
    }

    [Fact]
    public void A_plan_that_extends_nothing_there_says_so() => Assert.Equal(
        ["my.yaml:1:10 extends: there is no plan `market-default.yaml` beside this file or among the shipped ones; did you mean `market-defaults`?"],
        _bench.Problems("extends: market-default.yaml\n"));

    [Fact]
    public void Maps_of_an_extended_plan_merge_lists_and_laws_are_replaced()
    {
        var plan = _bench.Load(Good + """
            model: { think: { click: { law: constant, value: 1s }, readPage: { mean: 2s } }, homeowner: { idle: { browse: 50%, leave: 50% } } }
            populations: [ { name: all, persona: visitor, share: 1, overrides: { homeowner: { rating: { rate: 0.1, none: 0.9 } } } } ]
            """).Plan!;

        var population = Assert.Single(plan.Populations);
        Assert.Equal(new Laws.Constant(1), population.Model.Think.Click);
        Assert.Equal(new Laws.Weibull(0.75, 2) { Cap = 90 }, population.Model.Think.ReadPage);
        Assert.Equal(0.5, population.Model.Rows.Single(row => row.State == "homeowner/idle").Weights[0]);
        Assert.Equal(0.1, population.Model.Rows.Single(row => row.State == "homeowner/rating").Weights[0]);
        Assert.Equal(2, population.Model.Homeowner.MaxOpenJobs);
    }

    [Fact]
    public void The_command_line_stands_over_the_plan()
    {
        var plan = _bench.Load(Good, new PlanOverrides
        {
            Sets = ["phases.a.duration=1m30s", "phases.a.users=5 -> 50", "seed=1", "populations.visitors.overrides.contractor.maxLiveBids=3", "thresholds=[{\"metric\":\"users\",\"target\":\"> 2\"}]"],
            Seed = "18446744073709551615",
            Target = "https://market.example/api",
            ThinkScale = "0.5",
        }).Plan!;

        Assert.Equal(new Segment("a", null, LoadModel.Closed, new LoadCurve(5, 50), TimeSpan.FromSeconds(90)), Assert.Single(plan.Segments));
        Assert.Equal(ulong.MaxValue, plan.Seed);
        Assert.Equal(new Uri("https://market.example/api"), plan.Target.BaseUrl);
        Assert.Equal(0.5, plan.Clock.ThinkScale);
        Assert.Equal(3, plan.Populations[2].Model.Contractor.MaxLiveBids);
        Assert.Equal(new Limits(true, 2, null, null), Assert.Single(plan.Thresholds).Limits);
    }

    [Fact]
    public void The_environment_fills_references_in()
    {
        _bench.Environment["TARGET_URL"] = "http://localhost:5080";
        _bench.Environment["USERS"] = "12";

        var plan = _bench.Load(Good.Replace("users: 5", "users: \"${USERS}\"", StringComparison.Ordinal)).Plan!;

        Assert.Equal(new Uri("http://localhost:5080"), plan.Target.BaseUrl);
        Assert.Equal(12, plan.Segments[0].Curve.From);
    }

    [Fact]
    public void A_variable_that_is_not_set_is_one_problem() => Assert.Equal(
        ["my.yaml:3:43 phases.a.users: the environment variable USERS is not set; set it, or give a default: ${USERS:-…}"],
        _bench.Problems(Good.Replace("users: 5", "users: \"${USERS}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_null_takes_away_what_the_extended_plan_says()
    {
        _bench.Write("base.yaml", Good + "description: of the base\n");

        Assert.Equal("", _bench.Load("extends: base.yaml\ndescription: null\n").Plan!.Description);
    }

    [Fact]
    public void Secrets_stay_references_in_the_lock_file_and_leave_the_hash_alone()
    {
        var root = (Model.Plans.Tree.PlanNode.Map)Model.Plans.Tree.PlanJson.Parse("""{"name":"costs $5","auth":{"token":"${TOKEN}"}}""", default);
        LoadedPlan With(string token)
        {
            var resolved = Model.Plans.Tree.EnvironmentReferences.Resolve(root, _ => token, []);
            return new LoadedPlan(new PlanReading(null, []), CanonicalPlan.Of(resolved), resolved);
        }

        var text = PlanLock.Write(With("hunter2"), "0.1.0");

        Assert.EndsWith("name: \"costs $$5\"\nauth:\n  token: \"${TOKEN}\"\n", text, StringComparison.Ordinal);
        Assert.Contains("hunter2", With("hunter2").Canonical!.Text, StringComparison.Ordinal);
        Assert.Equal(With("hunter2").Canonical!.Hash, With("other").Canonical!.Hash);
    }

    [Fact]
    public void The_address_of_a_database_stays_a_reference_in_all_that_is_written_down()
    {
        _bench.Environment["DB"] = "postgres://market:hunter2@localhost/market";

        var loaded = _bench.Load(Good + "target: { marketplace: { database: \"${DB}\", redis: localhost:6379, passwordIterations: 10 } }\n");

        Assert.Equal(_bench.Environment["DB"], loaded.Plan!.Target.Marketplace!.Database);
        Assert.DoesNotContain("hunter2", loaded.Canonical!.Text, StringComparison.Ordinal);
        Assert.Contains("database: \"${DB}\"\n    redis: \"localhost:6379\"\n    passwordIterations: 10\n", PlanLock.Write(loaded, "0.1.0"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_says_what_made_it()
    {
        var loaded = _bench.Load(Good);

        var text = PlanLock.Write(loaded, "0.1.0+abc");

        Assert.Contains("# simulator: 0.1.0+abc\n", text, StringComparison.Ordinal);
        Assert.Contains($"# sha256: {loaded.Canonical!.Hash}\n", text, StringComparison.Ordinal);
        Assert.Contains("phases:\n  - name: a\n    duration: 5s\n    users: 5\n", text, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();
}
