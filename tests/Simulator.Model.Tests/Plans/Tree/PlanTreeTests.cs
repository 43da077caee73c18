using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans.Tree;

public sealed class PlanTreeTests
{
    private const string Listed = """{ "phases": [ { "name": "a", "levels": [ { "name": "1", "users": 5 }, { "name": "0", "users": 6 } ] }, { "users": 7 } ], "seed": 1 }""";

    [Theory]
    [InlineData("""{ "a": 1, "b": 2 }""", """{ "b": 3, "c": 4 }""", """{"a":1,"b":3,"c":4}""")]
    [InlineData("""{ "a": { "x": 1, "y": 2 } }""", """{ "a": { "y": 3 } }""", """{"a":{"x":1,"y":3}}""")]
    [InlineData("""{ "a": [ 1, 2 ] }""", """{ "a": [ 3 ] }""", """{"a":[3]}""")]
    [InlineData("""{ "a": { "x": 1 } }""", """{ "a": null }""", """{"a":null}""")]
    [InlineData("""{ "a": { "law": "weibull", "shape": 1 } }""", """{ "a": { "law": "constant", "value": 2 } }""", """{"a":{"law":"constant","value":2}}""")]
    [InlineData("""{ "a": { "law": "weibull", "shape": 1 } }""", """{ "a": { "shape": 2 } }""", """{"a":{"law":"weibull","shape":2}}""")]
    public void A_child_lies_over_its_parent(string parent, string child, string merged) =>
        Assert.Equal(merged, PlanJson.Write(PlanMerge.Over(GivenPlan.Tree(parent), GivenPlan.Tree(child))));

    [Theory]
    [InlineData("seed=5", "$.seed", "5")]
    [InlineData("a.b.c=x y", "$.a.b.c", "\"x y\"")]
    [InlineData("phases.a.levels.0.users=50 -> 60", "$.phases.0.levels.1.users", "\"50 -> 60\"")]
    [InlineData("phases.1.users=8", "$.phases.1.users", "8")]
    [InlineData("phases.a={\"name\":\"b\"}", "$.phases.0.name", "\"b\"")]
    [InlineData("x=a=b", "$.x", "\"a=b\"")]
    [InlineData("x=", "$.x", "\"\"")]
    public void A_setting_reaches_keys_and_items_by_name_or_index(string set, string path, string json)
    {
        var problems = new List<PlanProblem>();

        var node = PlanSetting.Parse(set)!.ApplyTo(GivenPlan.Tree(Listed), problems);

        Assert.Empty(problems);
        foreach (var step in path.Split('.').Skip(1))
        {
            node = node is PlanNode.Sequence list ? list.Items[int.Parse(step, null)] : ((PlanNode.Map)node)[step]!;
        }

        Assert.Equal(json, PlanJson.Write(node));
    }

    [Theory]
    [InlineData("phases.bee.users=1", "there is no item `bee` in `phases`; there are a, [1]")]
    [InlineData("phases.a.levels.7.users=1", "there is no item `7` in `phases.a.levels`; there are 1, 0")]
    [InlineData("seed.a=1", "`seed` is a single value and has no `a` in it")]
    [InlineData("seed={a", "this is no JSON: ")]
    public void A_setting_that_leads_nowhere_is_named_and_changes_nothing(string set, string message)
    {
        var problems = new List<PlanProblem>();
        var tree = GivenPlan.Tree(Listed);

        Assert.Same(tree, PlanSetting.Parse(set)!.ApplyTo(tree, problems));
        Assert.StartsWith($"--set {set} {set.Split('=')[0]}: {message}", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("=5")]
    [InlineData("a..b=5")]
    [InlineData(".a=5")]
    public void Text_that_is_no_setting_is_none(string text) => Assert.Null(PlanSetting.Parse(text));

    [Theory]
    [InlineData("${HOST}", "\"market\"")]
    [InlineData("http://${HOST}:${PORT:-80}/", "\"http://market:80/\"")]
    [InlineData("${COUNT}", "7")]
    [InlineData("${EMPTY:-x}", "\"x\"")]
    [InlineData("${EMPTY}", "\"\"")]
    [InlineData("${NONE:-}", "\"\"")]
    [InlineData("$$5 and $${HOST}", "\"$5 and ${HOST}\"")]
    [InlineData("5$", "\"5$\"")]
    public void References_are_replaced(string text, string json)
    {
        var problems = new List<PlanProblem>();

        Assert.Equal(json, PlanJson.Write(EnvironmentReferences.Resolve(new PlanNode.Scalar(default, text, Quoted: true), Variable, problems)));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("${NONE}", "plan.json:1:1 a.b: the environment variable NONE is not set; set it, or give a default: ${NONE:-…}")]
    [InlineData("${no name}", "plan.json:1:1 a.b: `${no name}` is no reference; write ${NAME} or ${NAME:-default}, and $$ for a dollar sign")]
    [InlineData("${HOST", "plan.json:1:1 a.b: `${HOST` is no reference; write ${NAME} or ${NAME:-default}, and $$ for a dollar sign")]
    public void A_reference_without_a_value_is_a_problem(string text, string problem)
    {
        var problems = new List<PlanProblem>();

        EnvironmentReferences.Resolve(GivenPlan.Tree($$"""{ "a": { "b": "{{text}}" } }"""), Variable, problems);

        Assert.Equal([problem], problems.Select(one => one.ToString()));
    }

    [Fact]
    public void Escaped_text_comes_back_as_it_was() => Assert.Equal(
        "\"${A} $$ $\"", PlanJson.Write(EnvironmentReferences.Resolve(new PlanNode.Scalar(default, EnvironmentReferences.Escape("${A} $$ $"), Quoted: true), Variable, [])));

    [Theory]
    [InlineData("sed", "; did you mean `seed`?")]
    [InlineData("SEED", "; did you mean `seed`?")]
    [InlineData("hpases", "; did you mean `phases`?")]
    [InlineData("xyz", "; there are seed, phases, users")]
    public void The_nearest_word_is_suggested(string word, string hint) => Assert.Equal(hint, NearestWord.Hint(word, ["seed", "phases", "users"]));

    private static string? Variable(string name) => name switch { "HOST" => "market", "COUNT" => "7", "EMPTY" => "", _ => null };
}
