using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

public sealed class CanonicalPlanTests
{
    [Fact]
    public void The_order_of_keys_does_not_matter()
    {
        var left = CanonicalPlan.Of(GivenPlan.Tree("""{ "b": 1, "a": { "d": [ 2, 1 ], "c": "x" } }"""));
        var right = CanonicalPlan.Of(GivenPlan.Tree("""{ "a": { "c": "x", "d": [ 2, 1 ] }, "b": 1 }"""));

        Assert.Equal("""{"a":{"c":"x","d":[2,1]},"b":1}""", left.Text);
        Assert.Equal(left, right);
    }

    [Fact]
    public void One_changed_value_changes_the_hash() => Assert.NotEqual(
        CanonicalPlan.Of(GivenPlan.Tree("""{ "a": 1 }""")).Hash, CanonicalPlan.Of(GivenPlan.Tree("""{ "a": 2 }""")).Hash);

    [Theory]
    [InlineData("5", false, "5")]
    [InlineData(".5", false, "0.5")]
    [InlineData("-.5", false, "-0.5")]
    [InlineData("18446744073709551615", false, "18446744073709551615")]
    [InlineData("true", false, "true")]
    [InlineData("~", false, "null")]
    [InlineData("5", true, "\"5\"")]
    [InlineData("true", true, "\"true\"")]
    [InlineData("05", false, "\"05\"")]
    [InlineData("30s", false, "\"30s\"")]
    [InlineData("< 500ms", true, "\"< 500ms\"")]
    [InlineData("a\"b\\c\né", true, "\"a\\\"b\\\\c\\né\"")]
    public void Scalars_keep_their_type(string text, bool quoted, string json)
    {
        var written = PlanJson.Write(new PlanNode.Scalar(default, text, quoted));

        Assert.Equal(json, written);
        Assert.Equal(json, PlanJson.Write(PlanJson.Parse(written, default)));
    }

    [Fact]
    public void A_plan_that_travelled_is_the_same_plan()
    {
        var canonical = CanonicalPlan.Of(GivenPlan.Tree(GivenPlan.Everything));

        var travelled = PlanReader.Read(CanonicalPlan.Parse(canonical.Text), ["list jobs"]);

        Assert.Empty(travelled.Problems);
        Assert.Equivalent(GivenPlan.Plan(), travelled.Plan, strict: true);
        Assert.Equal(canonical, CanonicalPlan.Of(CanonicalPlan.Parse(canonical.Text)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "a": 1, "a": 2 }""")]
    public void Text_that_is_no_plan_is_refused(string text) => Assert.StartsWith("this is no JSON: ", Assert.Throws<FormatException>(() => CanonicalPlan.Parse(text)).Message, StringComparison.Ordinal);
}
