using System.Buffers;
using System.Text;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads what a step asks for: its verb with path and query, and <c>query</c>.</summary>
internal static class AddressReader
{
    internal static readonly (string Key, ScriptVerb Verb)[] Verbs = [.. Enum.GetValues<ScriptVerb>().Select(verb => (verb.ToString().ToLowerInvariant(), verb))];

    private static readonly SearchValues<byte> MayStand = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(one => (byte)one).Except("\"<>\\^`{|}"u8.ToArray())]);

    public static (ScriptVerb Verb, Template Address) Read(Section item, ScriptVariables variables)
    {
        var template = new TemplateBuilder();
        var written = Verbs.Where(one => item.Node(one.Key) is not null).ToList();
        var path = written.Count == 1 ? item.Optional(written[0].Key, text => Path(text), "") : "";
        if (written.Count != 1)
        {
            item.Problem(written.Count == 0
                ? $"says no request; write one of {string.Join(", ", Verbs.Select(one => one.Key))} and a path, such as get: /items"
                : $"has {string.Join(" and ", written.Select(one => one.Key))}; a step is one request");
        }
        else if (TemplateReader.Add(template, path, TemplateEscape.Address, variables, Encoded) is { } wrong)
        {
            item.Problem(written[0].Key, wrong);
        }

        FormReader.Read(item, "query", template, path.Contains('?', StringComparison.Ordinal) ? "&" : "?", variables);
        return (written.Count == 1 ? written[0].Verb : default, template.Build());
    }

    // A link that the target gave brings its own slash.
    private static Parsed<string> Path(string text) =>
        !text.StartsWith('/') && !(text.StartsWith("{{", StringComparison.Ordinal) && Placeholder.Read(text, 0) is { Filters: [.., { Name: "link" }] })
            ? Parsed<string>.Wrong($"`{text}` is no path; write it below baseUrl and with a slash first, such as /items")
        : text.Contains('#', StringComparison.Ordinal) ? Parsed<string>.Wrong($"`{text}` has a fragment, which is never sent; leave out what follows the #, or write %23")
        : text;

    // What is written stays as it is, but for what may not stand in a request line (RFC 3986, section 2).
    private static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => MayStand.Contains(one) ? $"{(char)one}" : $"%{one:X2}"));
}
