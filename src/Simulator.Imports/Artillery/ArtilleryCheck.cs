using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Puts a step's <c>check</c> together from <c>match</c> and the expectations of the expect plugin.</summary>
internal sealed class ArtilleryCheck(ArtilleryTemplates templates, ImportNotes notes)
{
    private readonly Yaml.Map _headers = new();
    private readonly Yaml.Map _json = new();
    private Yaml? _status;
    private Yaml? _body;

    public Yaml.Map? Written()
    {
        var check = new Yaml.Map().Add("status", _status).Add("headers", _headers.IsEmpty ? null : _headers).Add("json", _json.IsEmpty ? null : _json).Add("body", _body);
        return check.IsEmpty ? null : check;
    }

    public void Match(PlanNode match, string path)
    {
        if (match.At("json").Text is { } json && JsonPaths.Simple(json) is { } simple && match.At("value") is PlanNode.Scalar value)
        {
            Carry(() => _json.Add(simple, Value(value, path)));
            return;
        }

        notes.Leave(match, path, "a match that is no single JSON value", "write it under check");
    }

    /// <param name="paths">Where the step's captures stand in the answer, by their names.</param>
    public void Expect(PlanNode.Entry expected, string path, IReadOnlyDictionary<string, string> paths)
    {
        var (key, value) = (expected.Key, expected.Value);
        switch (key)
        {
            case "statusCode" when value.Listed.All(one => one.Number is >= 200 and <= 599):
                Carry(() => _status = value is PlanNode.Sequence list ? Yaml.List(list.Items.Select(one => Yaml.Number(one.Number!.Value))) : Yaml.Number(value.Number!.Value));
                break;
            case "contentType" when value.Text is { } type:
                Carry(() => _headers.Add("Content-Type", new Yaml.Map().Add("contains", type)));
                break;
            case "hasProperty" or "notHasProperty" when value.Text is { } property && JsonPaths.Simple(property) is { } simple:
                Carry(() => _json.Add(simple, new Yaml.Map().Add("exists", Yaml.Flag(key == "hasProperty"))));
                break;
            case "hasHeader" when value.Text is { } header:
                Carry(() => _headers.Add(header, new Yaml.Map().Add("exists", Yaml.Flag(true))));
                break;
            case "headerEquals" when value.Items is [var name, var wanted] && name.Text is { } header:
                Carry(() => _headers.Add(header, Value(wanted, path)));
                break;
            case "matchesRegexp" when value.Text is { } pattern:
                Carry(() => _body = new Yaml.Map().Add("matches", Yaml.Literal(pattern)));
                break;
            case "equals" when value.Items is [var one, var same] && one.Text == same.Text && Of(one, same, paths) is var (itself, _):
                Carry(() => _json.Add(itself, new Yaml.Map().Add("exists", Yaml.Flag(true))));
                break;
            case "equals" when value.Items is [var left, var right] && !(Of(left, right, paths) is not null && Of(right, left, paths) is not null) && (Of(left, right, paths) ?? Of(right, left, paths)) is var (at, other):
                Carry(() => _json.Add(at, Value(other, path)));
                break;
            default:
                notes.Leave(expected.Place, path, key == "equals" && value.Items.Count < 2 ? "`equals` with a single value, which is always true" : $"the expectation `{key}`",
                    "write what the answer has to be under check");
                break;
        }
    }

    // One side is what this very answer gave.
    private static (string Path, PlanNode Other)? Of(PlanNode side, PlanNode other, IReadOnlyDictionary<string, string> paths) =>
        Regex.Match(side.Text ?? "", @"^\{\{\s*([\w$]+)\s*\}\}\z") is { Success: true } match && paths.TryGetValue(match.Groups[1].Value, out var path) ? (path, other) : null;

    private Yaml.Scalar Value(PlanNode value, string path) =>
        value is PlanNode.Scalar scalar && PlanJson.Literal(scalar) is { } literal ? Yaml.Bare(literal) : Yaml.Text(templates.Text(value.Text ?? "", value, path));

    private void Carry(Action add)
    {
        add();
        notes.Carry("check");
    }
}
