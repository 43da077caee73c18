using System.Buffers.Text;

namespace Simulator.Http.Sockets;

/// <summary>Writes a request as it goes over the connection (RFC 9112, section 3): what was composed, and what belongs to the connection.</summary>
internal static class RequestWriter
{
    private const int LongestNumber = 20;

    private static ReadOnlySpan<byte> LengthName => "Content-Length: "u8;

    private static ReadOnlySpan<byte> CookieName => "Cookie: "u8;

    /// <summary>Whether bytes can stand in a request line: then nothing in them ends it early.</summary>
    public static bool IsTarget(ReadOnlySpan<byte> target) => !target.IsEmpty && target.IndexOfAnyExceptInRange((byte)0x21, (byte)0x7e) < 0;

    /// <summary>Bytes that a request takes at most.</summary>
    public static int Most(RequestDraft draft, Site site, ReadOnlySpan<byte> target, ReadOnlySpan<byte> cookies) =>
        16 + site.Prefix.Length + target.Length + site.AfterTarget.Length
        + CookieName.Length + cookies.Length + 2 + draft.Headers.Length + LengthName.Length + LongestNumber + 4 + draft.Body.Length;

    /// <summary>Writes a request as it was composed.</summary>
    /// <param name="target">Goes behind the site's prefix.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Write(RequestDraft draft, Site site, ReadOnlySpan<byte> target, ReadOnlySpan<byte> cookies, Span<byte> into)
    {
        var at = 0;
        Put(draft.Verb.Start, into, ref at);
        Put(site.Prefix, into, ref at);
        Put(target, into, ref at);
        Put(site.AfterTarget, into, ref at);
        PutCookies(cookies, into, ref at);
        Put(draft.Headers.Span, into, ref at);
        PutContent(draft.HasBody, draft.Body.Span, into, ref at);
        return at;
    }

    /// <summary>Writes the request that follows from a redirect.</summary>
    public static int WriteLed(RequestDraft draft, Course course, ReadOnlySpan<byte> cookies, Span<byte> into)
    {
        var at = 0;
        Put(course.Verb!.Start, into, ref at);
        Put(course.Target, into, ref at);
        Put(course.Site.AfterTarget, into, ref at);
        PutCookies(cookies, into, ref at);
        foreach (var line in draft.Headers.Span.Split("\r\n"u8))
        {
            var header = draft.Headers.Span[line];
            if (!header.IsEmpty && (course.KeepsSecrets || !LedHeaders.IsSecret(header)) && (course.KeepsBody || !LedHeaders.IsOfContent(header)))
            {
                Put(header, into, ref at);
                Put("\r\n"u8, into, ref at);
            }
        }

        PutContent(draft.HasBody && course.KeepsBody, draft.Body.Span, into, ref at);
        return at;
    }

    private static void PutCookies(ReadOnlySpan<byte> cookies, Span<byte> into, ref int at)
    {
        if (!cookies.IsEmpty)
        {
            Put(CookieName, into, ref at);
            Put(cookies, into, ref at);
            Put("\r\n"u8, into, ref at);
        }
    }

    private static void PutContent(bool hasBody, ReadOnlySpan<byte> body, Span<byte> into, ref int at)
    {
        if (hasBody)
        {
            Put(LengthName, into, ref at);
            Utf8Formatter.TryFormat(body.Length, into[at..], out var digits);
            at += digits;
            Put("\r\n\r\n"u8, into, ref at);
            Put(body, into, ref at);
        }
        else
        {
            Put("\r\n"u8, into, ref at);
        }
    }

    private static void Put(ReadOnlySpan<byte> bytes, Span<byte> into, ref int at)
    {
        bytes.CopyTo(into[at..]);
        at += bytes.Length;
    }
}
