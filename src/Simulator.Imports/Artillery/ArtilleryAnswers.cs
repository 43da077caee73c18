using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads what a request expects of its answer and takes from it: <c>capture</c>, <c>match</c>, <c>expect</c>.</summary>
internal sealed class ArtilleryAnswers(ArtilleryTemplates templates, ImportNotes notes)
{
    public void Read(Yaml.Map step, PlanNode spec, string path)
    {
        var check = new ArtilleryCheck(templates, notes);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var captures = new Yaml.Map();
        foreach (var match in spec.At("match").Listed)
        {
            check.Match(match, $"{path}.match");
        }

        foreach (var capture in spec.At("capture").Listed)
        {
            Capture(capture, $"{path}.capture", captures, paths);
        }

        foreach (var expected in spec.At("expect").Listed.SelectMany(item => item.Entries))
        {
            check.Expect(expected, $"{path}.expect.{expected.Key}", paths);
        }

        step.Add("capture", captures.IsEmpty ? null : captures).Add("check", check.Written());
    }

    private void Capture(PlanNode capture, string path, Yaml.Map captures, Dictionary<string, string> paths)
    {
        if (capture.At("as").Text is not { } name)
        {
            notes.Leave(capture, path, "a capture without `as`", "write it with a name");
            return;
        }

        var source = new Yaml.Map();
        if (capture.At("json").Text is { } json)
        {
            if (JsonPaths.Simple(json) is not { } simple)
            {
                notes.Leave(capture.At("json")!, $"{path}.json", $"the path `{json}`", $"`{name}` is needed: write a dotted path such as items.0.id");
                return;
            }

            paths[name] = simple;
            source.Add("json", simple).Add("pick", simple.Contains('*', StringComparison.Ordinal) ? "random" : null);
        }
        else if (capture.At("header").Text is { } header)
        {
            source.Add("header", header);
        }
        else if (capture.At("regexp").Text is { } regex)
        {
            source.Add("regex", Yaml.Literal((capture.At("flags").Text?.Contains('i', StringComparison.Ordinal) == true ? "(?i)" : "") + regex));
            source.Add("group", capture.At("group").Number is { } group ? Yaml.Number(group) : Yaml.Bare("0"));
        }
        else
        {
            var what = string.Join(", ", capture.Entries.Select(entry => entry.Key).Where(key => key is not ("as" or "strict" or "transform")));
            notes.Leave(capture, path, $"the capture of `{name}` by {what}", "capture it by json, header, cookie or regex");
            return;
        }

        if (capture.At("transform") is { } transform)
        {
            notes.Leave(transform, $"{path}.transform", $"the transformation of `{name}`", "`{{name | lower}}` and other filters change a value where it is used");
        }

        captures.Add(templates.Captured(name, capture, path), source.Add("optional", capture.At("strict").IsFalse ? Yaml.Flag(true) : null));
        notes.Carry("capture");
    }
}
