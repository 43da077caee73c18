using Simulator.Host.Plans;
using Simulator.Host.Tests.Plans;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Targets;

public sealed class BindingFilesTests : IDisposable
{
    private const string Small = """
        name: small
        authentication: { apiKey: "${SHOP_KEY}", header: X-Key }
        answers: { job: { id: id, budget: pay } }
        operations: { listJobs: { get: /gigs, items: gigs, query: { token: "${SHOP_KEY}", category: "{{category}}" } } }
        """;

    private const string Visitors = "\npopulations: [ { name: visitors, persona: visitor, share: 1 } ]\nthresholds: null\n";

    private readonly Workbench _bench = new();

    public BindingFilesTests() => _bench.Environment["SHOP_KEY"] = "hush-hush";

    [Fact]
    public void A_file_beside_the_plan_is_the_binding()
    {
        _bench.Write("shop.yaml", Small);

        var plan = Loaded("shop.yaml").Plan!;

        Assert.Equal("small", plan.Target.Binding);
        Assert.True(plan.Target.Capabilities.Has(MarketOperation.ListJobs));
        Assert.True(plan.Target.Capabilities.Lacks(MarketOperation.PostJob));
    }

    [Fact]
    public void A_shipped_one_goes_by_its_file() => Assert.Equal("reference-marketplace", GivenBinding.Named(_bench, "marketplace.yaml").Name);

    [Fact]
    public void The_one_that_is_built_in_goes_by_its_name() => Assert.Null(_bench.Load(GivenBinding.Plan.Replace("BINDING", "marketplace", StringComparison.Ordinal)).Plan!.Target.Api);

    [Fact]
    public void One_may_be_laid_over_another()
    {
        _bench.Write("shop.yaml", "extends: marketplace.yaml\nname: mine\nmoney: units\noperations: { searchJobs: none }\n");

        var api = GivenBinding.Named(_bench, "shop.yaml");

        Assert.Equal("mine", api.Name);
        Assert.Equal([MarketOperation.SearchJobs], api.Capabilities.Lacking());
    }

    [Fact]
    public void One_may_stand_in_the_plan_itself() =>
        Assert.Equal("mine", GivenBinding.Named(_bench, "{ extends: marketplace.yaml, name: mine }").Name);

    [Fact]
    public void The_whole_binding_travels_with_the_plan()
    {
        _bench.Write("shop.yaml", Small);
        var loaded = Loaded("shop.yaml");
        File.Delete(Path.Combine(_bench.Directory, "shop.yaml"));

        var again = PlanReader.Read(CanonicalPlan.Parse(loaded.Canonical!.Text), MarketSteps.All);

        Assert.Empty(again.Problems);
        Assert.Equal("small", again.Plan!.Target.Api!.Name);
        Assert.Contains("hush-hush", loaded.Canonical.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_has_it_without_its_secrets()
    {
        _bench.Write("shop.yaml", Small);
        var loaded = Loaded("shop.yaml");
        var written = PlanLock.Write(loaded, "1");

        Assert.DoesNotContain("hush-hush", written, StringComparison.Ordinal);
        Assert.Equal(loaded.Canonical, _bench.Load(written).Canonical);
    }

    [Fact]
    public void The_lock_file_of_the_shipped_one_loads_to_the_same()
    {
        var loaded = Loaded("marketplace.yaml");
        var again = _bench.Load(PlanLock.Write(loaded, "1"));

        Assert.Empty(again.Problems);
        Assert.Equal(loaded.Canonical, again.Canonical);
    }

    [Theory]
    [InlineData("nowhere.yaml", "my.yaml:3:51 target.binding: there is no binding `nowhere.yaml`; write the name of a shipped one, or the path of a file beside the plan; there are marketplace")]
    [InlineData("list.yaml", "list.yaml:1:1 target.binding: a binding is a map of keys such as name and operations; found a list")]
    [InlineData("circle.yaml", "circle.yaml:1:10 target.binding.extends: goes in a circle: circle.yaml -> circle.yaml")]
    [InlineData("orphan.yaml", "orphan.yaml:1:10 target.binding.extends: there is no binding `mother.yaml`; write the name of a shipped one, or the path of a file beside the plan; there are marketplace")]
    [InlineData("unset.yaml", "unset.yaml:2:24 target.binding.headers.X-Key: the environment variable NOWHERE is not set; set it, or give a default: ${NOWHERE:-…}")]
    [InlineData("wrong.yaml", "wrong.yaml:2:8 target.binding.money: there is no unit `cent`; did you mean `cents`?")]
    public void What_is_wrong_is_named_with_its_file_and_line(string file, string problem)
    {
        _bench.Write("list.yaml", "[]\n");
        _bench.Write("circle.yaml", "extends: circle.yaml\n");
        _bench.Write("orphan.yaml", "extends: mother.yaml\n");
        _bench.Write("unset.yaml", "extends: marketplace.yaml\nheaders: { X-Key:      \"${NOWHERE}\" }\n");
        _bench.Write("wrong.yaml", "extends: marketplace.yaml\nmoney: cent\n");

        Assert.Contains(problem, _bench.Problems(GivenBinding.Plan.Replace("BINDING", file, StringComparison.Ordinal)));
    }

    public void Dispose() => _bench.Dispose();

    private LoadedPlan Loaded(string binding)
    {
        var loaded = _bench.Load(GivenBinding.Plan.Replace("BINDING", binding, StringComparison.Ordinal) + (binding == "shop.yaml" ? Visitors : ""));
        Assert.Empty(loaded.Problems.Select(problem => problem.ToString()));
        return loaded;
    }
}
