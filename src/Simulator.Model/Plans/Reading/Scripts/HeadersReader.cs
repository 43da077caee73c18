using System.Buffers;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>headers</c> into whole lines.</summary>
internal static class HeadersReader
{
    private const string Letters = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // Token characters (RFC 9110, section 5.6.2).
    private static readonly SearchValues<char> InName = SearchValues.Create(Letters);

    // What belongs to the connection, and not to a request.
    private static readonly string[] OfTheEngine = ["host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade", "te", "expect"];

    public static Template Read(Section item, ScriptVariables variables, bool hasJson)
    {
        var lines = new TemplateBuilder();
        var hasType = false;
        if (item.OptionalMap("headers") is { } headers)
        {
            foreach (var entry in headers.Entries())
            {
                hasType |= entry.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase);
                lines.Literal(entry.Key).Literal(": "u8);
                if (Problem(lines, entry, variables) is { } wrong)
                {
                    headers.Notes.Add(entry.Value.Place, headers.PathOf(entry.Key), wrong);
                }

                lines.Literal("\r\n"u8);
            }
        }

        return (hasJson && !hasType ? lines.Literal("Content-Type: application/json\r\n"u8) : lines).Build();
    }

    private static string? Problem(TemplateBuilder lines, PlanNode.Entry entry, ScriptVariables variables)
    {
        if (entry.Key.Length == 0 || entry.Key.AsSpan().ContainsAnyExcept(InName))
        {
            return $"`{entry.Key}` is no name of a header; write letters, digits and -";
        }

        if (OfTheEngine.Contains(entry.Key.ToLowerInvariant()))
        {
            return "belongs to the connection and is written for you; leave it out";
        }

        return entry.Value is not PlanNode.Scalar value ? $"expects a single value, found {entry.Value.Kind}"
            : value.Text.Any(letter => letter is < ' ' and not '\t' or '\x7f') ? "has a line break or another control character in it; a header is one line"
            : TemplateReader.Add(lines, value.Text, TemplateEscape.Header, variables, text => text);
    }
}
