using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>check.body</c> and <c>check.headers</c>.</summary>
internal static class TextChecksReader
{
    /// <summary>A text, or several, that stand somewhere in the body; or a map of conditions.</summary>
    public static IReadOnlyList<TextExpectation> Body(Section check, ScriptVariables variables)
    {
        if (check.Node("body") is not PlanNode.Map)
        {
            return [.. check.Texts("body", text => Written(text, variables)).Select(text => new TextExpectation.Contains(text) { PlanPath = check.PathOf("body") })];
        }

        var body = check.OptionalMap("body")!;
        var texts = Conditions(body, variables);
        body.Close();
        return texts;
    }

    public static IReadOnlyList<HeaderExpectation> Headers(Section check, ScriptVariables variables)
    {
        var expected = new List<HeaderExpectation>();
        if (check.OptionalMap("headers") is not { } headers)
        {
            return expected;
        }

        foreach (var entry in headers.Entries())
        {
            var (texts, exists) = entry.Value is PlanNode.Map ? Header(headers.MapOf(entry)!, variables) : (Exactly(headers, entry, variables), true);
            expected.Add(new HeaderExpectation(entry.Key, Encoding.UTF8.GetBytes(entry.Key.ToLowerInvariant()), exists, texts, headers.PathOf(entry.Key)));
        }

        return expected;
    }

    private static (IReadOnlyList<TextExpectation> Texts, bool Exists) Header(Section map, ScriptVariables variables)
    {
        var exists = map.Optional("exists", Numbers.Flag, true);
        var texts = Conditions(map, variables);
        if (!exists && texts.Count > 0)
        {
            map.Problem("exists", "is false beside conditions of its value; write one of the two");
        }

        map.Close();
        return (texts, exists);
    }

    private static List<TextExpectation> Conditions(Section map, ScriptVariables variables) =>
    [
        .. map.Texts("is", text => Written(text, variables)).Select(text => new TextExpectation.Is(text) { PlanPath = map.PathOf("is") }),
        .. map.Texts("contains", text => Written(text, variables)).Select(text => new TextExpectation.Contains(text) { PlanPath = map.PathOf("contains") }),
        .. map.Texts("not", text => Written(text, variables)).Select(text => new TextExpectation.Lacks(text) { PlanPath = map.PathOf("not") }),
        .. map.Texts("matches", PatternReader.Read).Select(pattern => new TextExpectation.Matches(pattern) { PlanPath = map.PathOf("matches") }),
    ];

    private static IReadOnlyList<TextExpectation> Exactly(Section headers, PlanNode.Entry entry, ScriptVariables variables)
    {
        var value = entry.Value is PlanNode.Scalar scalar ? Written(scalar.Text, variables) : Parsed<Expected>.Wrong($"expects a text or a map, found {entry.Value.Kind}");
        if (value.Error is { } wrong)
        {
            headers.Notes.Add(entry.Value.Place, headers.PathOf(entry.Key), wrong);
            return [];
        }

        return [new TextExpectation.Is(value.Value!) { PlanPath = headers.PathOf(entry.Key) }];
    }

    private static Parsed<Expected> Written(string text, ScriptVariables variables) =>
        Numbers.Text(text).Error is { } empty ? Parsed<Expected>.Wrong(empty) : ExpectedReader.Text(text, variables);
}
