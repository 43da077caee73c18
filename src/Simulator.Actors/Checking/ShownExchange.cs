using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Checking;

/// <summary>Requests and answers as they may be shown.</summary>
internal static class ShownExchange
{
    public static SeenRequest Of(RequestDraft draft, Uri? host, ShownText shown, int mostBody)
    {
        var headers = Encoding.UTF8.GetString(draft.Headers.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var target = shown.Of(Encoding.UTF8.GetString(draft.Target.Span));
        return new SeenRequest(
            $"{draft.Verb}", host is null ? target : $"{host.GetLeftPart(UriPartial.Authority)}{host.AbsolutePath.TrimEnd('/')}{target}", [.. headers.Select(line => Header(line, shown))],
            draft.HasBody ? shown.Body(draft.Body.Span, mostBody) : "", draft.HasBody ? draft.Body.Span.Length : 0);
    }

    public static SeenAnswer Of(KeptExchange answer, ShownText shown, int mostBody)
    {
        var headers = new List<string>();
        var from = 0;
        while (answer.TryNextHeader(ref from, out var name, out var value)) headers.Add(shown.Header(Encoding.ASCII.GetString(name), Encoding.UTF8.GetString(value)));
        return new SeenAnswer(answer.Status, headers, shown.Body(answer.Body, mostBody), answer.BodyLength, answer.Redirects);
    }

    /// <summary>Cookies that an answer sets are secrets wherever they come again.</summary>
    public static void HideCookies(KeptExchange answer, ShownText shown)
    {
        var from = 0;
        while (answer.TryNextHeader(ref from, out var name, out var value))
        {
            if (!Ascii.EqualsIgnoreCase(name, "set-cookie"u8)) continue;
            var pair = Encoding.UTF8.GetString(value).Split(';')[0];
            if (pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && pair.Length - at > 8) shown.Hide(pair[(at + 1)..].Trim());
        }
    }

    private static string Header(string line, ShownText shown) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? shown.Header(line[..at], line[(at + 1)..].Trim()) : shown.Of(line);
}
