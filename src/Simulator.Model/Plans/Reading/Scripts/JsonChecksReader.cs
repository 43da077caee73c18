using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>check.json</c>: values, or maps of conditions, by paths.</summary>
internal static class JsonChecksReader
{
    public static IReadOnlyList<JsonExpectation> Read(Section check, ScriptVariables variables)
    {
        var expected = new List<JsonExpectation>();
        if (check.OptionalMap("json") is not { } values)
        {
            return expected;
        }

        values.Entries();
        foreach (var entry in values.Map.Entries)   // null is a value, too
        {
            var path = CaptureReader.Path(entry.Key);
            if (path.Error is { } bad)
            {
                values.Notes.Add(entry.Place, values.PathOf(entry.Key), bad);
            }
            else if (entry.Value is PlanNode.Map)
            {
                expected.Add(Conditions(path.Value!, values.MapOf(entry)!, variables));
            }
            else if (ExpectedReader.Value(entry.Value, variables) is { Error: { } wrong })
            {
                values.Notes.Add(entry.Value.Place, values.PathOf(entry.Key), wrong);
            }
            else
            {
                expected.Add(new JsonExpectation(path.Value!, [new JsonCondition.Is(ExpectedReader.Value(entry.Value, variables).Value!)]));
            }
        }

        return expected;
    }

    private static JsonExpectation Conditions(JsonPath path, Section map, ScriptVariables variables)
    {
        var before = map.Notes.Problems.Count;
        var exists = map.Optional<bool?>("exists", text => Numbers.Flag(text).Then(value => (bool?)value), null);
        var conditions = new List<JsonCondition?>
        {
            Value(map, "is", variables) is { } value ? new JsonCondition.Is(value) : null,
            Value(map, "not", variables) is { } other ? new JsonCondition.Not(other) : null,
            Between(map, variables),
            map.Optional("contains", text => ExpectedReader.Text(text, variables), null!) is { } part ? new JsonCondition.Contains(part) : null,
            map.Optional("matches", PatternReader.Read, null!) is { } pattern ? new JsonCondition.Matches(pattern) : null,
            Length(map),
        };
        map.Close();
        var all = conditions.OfType<JsonCondition>().ToList();
        if (map.Notes.Problems.Count == before && exists is null == (all.Count == 0))
        {
            map.Problem(exists is null ? "is empty; write a value, or conditions such as exists: true or min: 1" : "has exists beside other conditions, which say that it exists; write the others alone");
        }

        return new JsonExpectation(path, all) { Exists = exists };
    }

    private static Expected? Value(Section map, string key, ScriptVariables variables)
    {
        map.Node(key);
        if (map.Map[key] is not { } node)
        {
            return null;
        }

        var value = ExpectedReader.Value(node, variables);
        if (value.Error is { } wrong)
        {
            map.Problem(key, wrong);
        }

        return value.Value;
    }

    private static JsonCondition.Between? Between(Section map, ScriptVariables variables)
    {
        var min = map.Optional("min", text => ExpectedReader.Number(text, variables), null!);
        var max = map.Optional("max", text => ExpectedReader.Number(text, variables), null!);
        return min is null && max is null ? null : new JsonCondition.Between(min, max);
    }

    private static JsonCondition.Length? Length(Section map)
    {
        if (map.Node("length") is not PlanNode.Map)
        {
            var exact = map.Optional("length", Numbers.Whole, -1);
            return exact < 0 ? null : new JsonCondition.Length(exact, exact);
        }

        var ends = map.OptionalMap("length")!;
        var (min, max) = (ends.Optional("min", Numbers.Whole, 0), ends.Optional("max", Numbers.Whole, int.MaxValue));
        if (min > max)
        {
            ends.Problem("min", "is more than max");
        }

        ends.Close();
        return new JsonCondition.Length(min, max);
    }
}
