using System.Buffers;
using System.Text;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads one step of a scenario.</summary>
internal static class ScriptStepReader
{
    internal static readonly (string Key, ScriptVerb Verb)[] Verbs = [.. Enum.GetValues<ScriptVerb>().Select(verb => (verb.ToString().ToLowerInvariant(), verb))];

    private static readonly SearchValues<byte> MayStand = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(one => (byte)one).Except("\"<>\\^`{|}"u8.ToArray())]);

    /// <summary>After a problem, which is noted, what could be read of it: a threshold may name the step all the same.</summary>
    public static ScriptStep Read(Section item, ScriptVariables variables)
    {
        var name = item.Required("name", StepName, "every step has a name, under which it is measured, such as place order");
        var (verb, address) = Request(item, variables);
        var body = item.Node("json") is { } json ? JsonBodyReader.Read(item, json, variables) : null;
        if (body is not null && verb is ScriptVerb.Get or ScriptVerb.Head)
        {
            item.Problem("json", $"a {verb.ToString().ToLowerInvariant()} has no body; write post, put or patch, or leave it out");
        }

        var headers = HeadersReader.Read(item, variables, hasJson: body is not null);
        var captures = CaptureReader.Read(item, variables);
        var check = CheckReader.Read(item);
        var step = StepReactionsReader.Read(item, new ScriptStep(name ?? "", verb, address, headers, body, captures, check, ThinkReader.Read(item), item.Path), variables);
        item.Close();
        return step;
    }

    private static (ScriptVerb Verb, Template Address) Request(Section item, ScriptVariables variables)
    {
        var written = Verbs.Where(one => item.Node(one.Key) is not null).ToList();
        if (written.Count != 1)
        {
            item.Problem(written.Count == 0
                ? $"says no request; write one of {string.Join(", ", Verbs.Select(one => one.Key))} and a path, such as get: /items"
                : $"has {string.Join(" and ", written.Select(one => one.Key))}; a step is one request");
            return (default, Template.Empty);
        }

        var (key, verb) = written[0];
        var template = new TemplateBuilder();
        if (item.Optional(key, text => Path(text), null!) is { } path && TemplateReader.Add(template, path, TemplateEscape.Address, variables, Encoded) is { } wrong)
        {
            item.Problem(key, wrong);
        }

        return (verb, template.Build());
    }

    private static Parsed<string> Path(string text) =>
        !text.StartsWith('/') ? Parsed<string>.Wrong($"`{text}` is no path; write it below baseUrl and with a slash first, such as /items")
        : text.Contains('#', StringComparison.Ordinal) ? Parsed<string>.Wrong($"`{text}` has a fragment, which is never sent; leave out what follows the #, or write %23")
        : text;

    // What is written stays as it is, but for what may not stand in a request line (RFC 3986, section 2).
    private static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => MayStand.Contains(one) ? $"{(char)one}" : $"%{one:X2}"));

    internal static Parsed<string> StepName(string text) => Numbers.Text(text).If(
        value => value.Length <= 64 && !value.Any(char.IsControl) && value.Trim() == value, $"`{text}` is no name of a step; write at most 64 letters without spaces around them");
}
