using System.Buffers;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>headers</c> and <c>cookies</c> into whole lines.</summary>
internal static class HeadersReader
{
    private const string Letters = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // Token characters (RFC 9110, section 5.6.2).
    private static readonly SearchValues<char> InName = SearchValues.Create(Letters);

    // What belongs to the connection, and not to a request.
    private static readonly string[] OfTheEngine = ["host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade", "te", "expect"];

    /// <param name="type">Of the body, unless the headers have another; null for none.</param>
    public static Template Read(Section item, ScriptVariables variables, string? type)
    {
        var lines = new TemplateBuilder();
        if (item.OptionalMap("headers") is { } headers)
        {
            foreach (var entry in headers.Entries())
            {
                if (entry.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase))
                {
                    type = null;
                }

                lines.Literal(entry.Key).Literal(": "u8);
                if (Problem(lines, entry, variables) is { } wrong)
                {
                    headers.Notes.Add(entry.Value.Place, headers.PathOf(entry.Key), wrong);
                }

                lines.Literal("\r\n"u8);
            }
        }

        Cookies(item, lines, variables);
        return (type is null ? lines : lines.Literal($"Content-Type: {type}\r\n")).Build();
    }

    private static void Cookies(Section item, TemplateBuilder lines, ScriptVariables variables)
    {
        if (item.OptionalMap("cookies") is not { } cookies)
        {
            return;
        }

        if (item.Map["headers"] is PlanNode.Map headers && headers.Entries.Any(entry => entry.Key.Equals("cookie", StringComparison.OrdinalIgnoreCase)))
        {
            item.Problem("cookies", "stands beside a header Cookie; write the one or the other");
        }

        var before = "Cookie: ";
        foreach (var entry in cookies.Entries())
        {
            lines.Literal($"{before}{entry.Key}=");
            before = "; ";
            var wrong = entry.Key.Length == 0 || entry.Key.AsSpan().ContainsAnyExcept(InName) ? $"`{entry.Key}` is no name of a cookie; write letters, digits, - and _"
                : entry.Value is PlanNode.Scalar { Text: var text } && text.Contains(';', StringComparison.Ordinal) ? "has a ; in it, which ends a cookie's value"
                : Value(lines, entry.Value, variables);
            if (wrong is not null)
            {
                cookies.Notes.Add(entry.Value.Place, cookies.PathOf(entry.Key), wrong);
            }
        }

        if (before == "; ")
        {
            lines.Literal("\r\n"u8);
        }
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

        return Value(lines, entry.Value, variables);
    }

    private static string? Value(TemplateBuilder lines, PlanNode node, ScriptVariables variables) =>
        node is not PlanNode.Scalar value ? $"expects a single value, found {node.Kind}"
            : value.Text.Any(letter => letter is < ' ' and not '\t' or '\x7f') ? "has a line break or another control character in it; a header is one line"
            : TemplateReader.Add(lines, value.Text, TemplateEscape.Header, variables, text => text);
}
