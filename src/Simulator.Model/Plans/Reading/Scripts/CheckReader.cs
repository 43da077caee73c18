using System.Text;
using System.Text.Json;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>check</c>: what the answer has to be.</summary>
internal static class CheckReader
{
    public static Check Read(Section item)
    {
        if (item.OptionalMap("check") is not { } check)
        {
            return Check.None;
        }

        var statuses = check.Texts("status", Status);
        var json = check.OptionalMap("json") is { } values ? Json(values) : [];
        var body = check.Optional("body", TemplateReader.Fixed, "");
        if (check.Map.Entries.Count == 0)
        {
            check.Problem("is empty; write status, json or body, or leave it out");
        }

        check.Close();
        return new Check(statuses, json, Encoding.UTF8.GetBytes(body), check.Path);
    }

    private static List<JsonExpectation> Json(Section values)
    {
        var expected = new List<JsonExpectation>();
        values.Entries();
        foreach (var entry in values.Map.Entries)   // null is a value, too
        {
            var path = CaptureReader.Path(entry.Key);
            var text = entry.Value is PlanNode.Scalar scalar ? TemplateReader.Fixed(scalar.Text) : Parsed<string>.Wrong($"expects a single value, found {entry.Value.Kind}");
            if ((path.Error ?? text.Error) is { } wrong)
            {
                values.Notes.Add(entry.Value.Place, values.PathOf(entry.Key), wrong);
            }
            else
            {
                expected.Add(Expectation(path.Value!, (PlanNode.Scalar)entry.Value));
            }
        }

        return expected;
    }

    private static JsonExpectation Expectation(JsonPath path, PlanNode.Scalar scalar) => PlanJson.Literal(scalar) is { } literal
        ? new JsonExpectation(path, literal, literal switch
        {
            "null" => JsonTokenType.Null,
            "true" => JsonTokenType.True,
            "false" => JsonTokenType.False,
            _ => JsonTokenType.Number,
        })
        : new JsonExpectation(path, scalar.Text, JsonTokenType.String);

    private static Parsed<int> Status(string text) =>
        Numbers.Whole(text) is { Error: null, Value: >= 200 and <= 599 } status ? status : Parsed<int>.Wrong($"`{text}` is no status of an answer; write one from 200 to 599");
}
