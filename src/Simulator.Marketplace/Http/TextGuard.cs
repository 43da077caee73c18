using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Http;

/// <summary>
/// Refuses what no database takes, wherever in a request's head it stands: U+0000, which PostgreSQL refuses in a text; half a character,
/// which has no UTF-8; a path that is longer than an index can hold beside an Idempotency-Key. Bodies are checked field by field.
/// </summary>
internal sealed class TextGuard(RequestDelegate next)
{
    public const int LongestPath = 500;

    public Task InvokeAsync(HttpContext http) => Refusal(http.Request) is { } refusal ? ReplySending.SendAsync(http, refusal) : next(http);

    private static Reply? Refusal(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (path.Length > LongestPath) return Refusals.Because(414, "PATH_TOO_LONG", $"the path must have at most {LongestPath} characters");
        if (!IsStorable(path)) return Unstorable("the path");
        foreach (var key in request.Headers[Idempotency.KeyHeader])
        {
            if (!IsStorable(key)) return Unstorable(Idempotency.KeyHeader);
        }
        // Only an escape can bring such a character into a query.
        return request.QueryString.Value!.Contains('%', StringComparison.Ordinal) && !IsStorable(request.Query) ? Unstorable("the query") : null;
    }

    private static bool IsStorable(IQueryCollection query)
    {
        foreach (var (_, values) in query)
        {
            foreach (var value in values)
            {
                if (!IsStorable(value)) return false;
            }
        }
        return true;
    }

    private static bool IsStorable(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0')) return false;
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != OperationStatus.Done) return false;
            text = text[(at + length)..];
        }
        return true;
    }

    private static Reply Unstorable(string where) =>
        Refusals.Because(400, "BAD_REQUEST", $"{where} must not contain the character U+0000 or half a character");
}
