using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

/// <summary>Whatever stands wherever in a plan, the reader says so and never throws.</summary>
public sealed class PlanReaderEnduranceTests
{
    private static readonly SourcePlace Here = new("wrong", 1, 1);

    public static TheoryData<string> Intruders => ["", "null", "-1", "1e400", "NaN", "word", "-5s", "< 5", "> 5", "->", "/s", "%", "${X}", "{}", "[]", "[[]]", "{\"law\":\"table\"}", "{\"name\":\"\"}"];

    [Theory]
    [MemberData(nameof(Intruders))]
    public void An_intruder_at_any_place_is_read_without_an_exception(string intruder)
    {
        var wrong = intruder.StartsWith('{') || intruder.StartsWith('[') ? PlanJson.Parse(intruder, Here) : new PlanNode.Scalar(Here, intruder, Quoted: false);

        Assert.All(Replaced(GivenPlan.Tree(GivenPlan.Everything), wrong), IsPlanOrProblems);
    }

    [Fact]
    public void A_plan_without_any_one_of_its_keys_is_read_without_an_exception() =>
        Assert.All(Replaced(GivenPlan.Tree(GivenPlan.Everything), null), IsPlanOrProblems);

    private static void IsPlanOrProblems(PlanNode tree)
    {
        var reading = PlanReader.Read(tree, ["list jobs"]);

        Assert.Equal(reading.Plan is null, reading.Problems.Count > 0);
    }

    // Every tree in which one node gave way to the intruder, or was taken out.
    private static IEnumerable<PlanNode> Replaced(PlanNode node, PlanNode? intruder)
    {
        var inner = node switch
        {
            PlanNode.Map map => map.Entries.SelectMany(entry => Replaced(entry.Value, intruder).Select(PlanNode (value) => map.With(entry.Key, value))
                .Concat(intruder is null ? [map.Without(entry.Key)] : [])),
            PlanNode.Sequence list => list.Items.SelectMany((item, at) => Replaced(item, intruder).Select(PlanNode (value) => list with { Items = [.. list.Items.Select((one, i) => i == at ? value : one)] })),
            _ => [],
        };
        return intruder is null ? inner : inner.Append(intruder);
    }
}
