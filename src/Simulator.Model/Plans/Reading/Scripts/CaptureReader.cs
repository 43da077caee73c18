using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>capture</c>: which values of the answer later steps can use.</summary>
internal static class CaptureReader
{
    private static readonly string[] Sources = ["json", "header", "cookie", "regex", "status"];

    public static IReadOnlyList<Capture> Read(Section item, ScriptVariables variables)
    {
        var captures = new List<Capture>();
        if (item.OptionalMap("capture") is not { } section)
        {
            return captures;
        }

        foreach (var entry in section.Entries())
        {
            var at = section.PathOf(entry.Key);
            if ((variables.ProblemOfNew(entry.Key) ?? TemplateReader.NameProblem(entry.Key)) is { } wrong)
            {
                section.Notes.Add(entry.Place, at, wrong);
                continue;
            }

            if (section.MapOf(entry) is not { } map)
            {
                continue;
            }

            var source = Source(map);
            var isOptional = map.Optional("optional", Numbers.Flag, false);
            var otherwise = map.Node("default");
            if (otherwise is not (null or PlanNode.Scalar))
            {
                map.Problem("default", $"expects a single value, found {otherwise.Kind}");
            }

            map.Close();
            var slot = variables.Captured(entry.Key, entry.Place, at);
            if (source is not null)
            {
                captures.Add(new Capture(entry.Key, slot, source, at) { IsOptional = isOptional, Default = otherwise is PlanNode.Scalar scalar ? Default(scalar) : null });
            }
        }

        return captures;
    }

    /// <summary>A dotted path.</summary>
    public static Parsed<JsonPath> Path(string text) => JsonPath.Parse(text) is { } path
        ? path
        : Parsed<JsonPath>.Wrong($"`{text}` is no path; write keys and places in lists with dots between them, such as items.0.id");

    private static TemplateFilter Default(PlanNode.Scalar scalar)
    {
        var (text, kind) = new TemplateArgument(scalar.Text, scalar.Quoted).Value;
        return new TemplateFilter(TemplateFilterKind.Default, Encoding.UTF8.GetBytes(text), kind);
    }

    private static CaptureSource? Source(Section map)
    {
        var path = map.Optional("json", Path, null!);
        var header = map.Optional("header", Numbers.Text, null!);
        var cookie = map.Optional("cookie", Numbers.Text, null!);
        var pattern = map.Optional("regex", PatternReader.Read, null!);
        var status = map.Optional("status", text => Numbers.Flag(text).If(value => value, "write true, or leave it out"), false);
        var group = Group(map, pattern);
        var pick = map.Optional<Pick?>("pick", text => PickOf(text).Then(value => (Pick?)value), null);
        var written = Sources.Where(map.Has).ToList();
        if (written.Count != 1)
        {
            map.Problem(written.Count == 0
                ? "says not what to capture; write json: items.0.id, header: Location, cookie: sid, regex: 'id=([0-9]+)' or status: true"
                : $"has {string.Join(" and ", written)}; a variable is captured from one of them");
            return null;
        }

        if (pick is not null && pattern is null && path is not { HasMany: true })
        {
            map.Problem("pick", path is null ? "chooses among several values, and here is one; leave it out" : $"chooses among several values, and `{path.Text}` leads to one; write * for all items of a list, such as items.*.id");
        }

        return path is not null ? new CaptureSource.Json(path, pick ?? (path.HasMany ? Pick.All : Pick.First))
            : header is not null ? new CaptureSource.Header(header, Encoding.UTF8.GetBytes(header.ToLowerInvariant()))
            : cookie is not null ? new CaptureSource.Cookie(cookie, Encoding.UTF8.GetBytes(cookie))
            : pattern is not null ? new CaptureSource.Matched(pattern, group, pick ?? Pick.First)
            : status ? new CaptureSource.Status()
            : null;
    }

    // Without a word: the first group where there is one, else the whole match.
    private static int Group(Section map, TextPattern? pattern)
    {
        if (!map.Has("group"))
        {
            map.Node("group");
            return pattern is { Groups: > 0 } ? 1 : 0;
        }

        return map.Optional("group", text => pattern is null ? Parsed<int>.Wrong("is of a regex; leave it out")
            : pattern.GroupOf(text) is >= 0 and var number ? number
            : Parsed<int>.Wrong($"`{pattern.Text}` has no group `{text}`; {(pattern.Groups == 0 ? "put brackets around what is to be captured" : $"write 0 for the whole match, up to {pattern.Groups}")}"), 0);
    }

    private static Parsed<Pick> PickOf(string text) =>
        Enum.TryParse<Pick>(text, ignoreCase: true, out var pick) && text.All(char.IsAsciiLetterLower)
            ? pick
            : Parsed<Pick>.Wrong($"`{text}` is no way to choose; write first, random, last or all");
}
