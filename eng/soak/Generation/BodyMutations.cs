using System.Text;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Generation;

/// <summary>Bodies that are no JSON, not quite JSON, in another encoding or too large.</summary>
internal static class BodyMutations
{
    public const int LargestBody = 1_048_576;

    private static readonly string[] Bodies =
    [
        "", " ", "\n", "null", "true", "0", "\"text\"", "[]", "[{}]", "{", "}", "{\"a\"", "{\"a\":}", "{'a':1}", "{a:1}", "{}{}", "{},", "{\"a\":1,}",
        "// words\n{}", "/* */{}", "\0", "<xml/>",
        "a=b&c=d", "--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--boundary--", "{\"a\":1}\0", "{\"\\ud800\":1}", "\u2028{}", "NaN",
    ];

    private static readonly string[] Types =
    [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=boundary", "application/xml",
        "application/json; charset=utf-16", "application/json; charset=\"", "", "x",
        "*/*", "application/json, text/html", "application/octet-stream", "application/problem+json",
    ];

    public static readonly IReadOnlyList<Mutation> All =
    [
        new("body that is no object", (draft, draws) => draft.Body = Encoding.UTF8.GetBytes(draws.Pick(Bodies)), Writes),
        new("body cut short", (draft, draws) => draft.Body = Text(draft) is { Length: > 1 } bytes ? bytes[..(1 + draws.Next(bytes.Length - 1))] : [], Writes),
        new("words behind the body", (draft, draws) => draft.Body = [.. Text(draft), .. Encoding.UTF8.GetBytes(draws.Pick(["x", "{}", ",", "\0", "]", "\n\n"]))], Writes),
        new("byte order mark", (draft, _) => draft.Body = [0xEF, 0xBB, 0xBF, .. Text(draft)], Writes),
        new("UTF-16", (draft, draws) => draft.Body = (draws.Chance(0.5) ? Encoding.Unicode : Encoding.BigEndianUnicode).GetBytes(draft.BodyText), Writes),
        new("broken UTF-8", Break, Writes),
        new("random bytes", (draft, draws) => draft.Body = draws.Bytes(draws.Next(300)), Writes),
        new("a byte changed", (draft, draws) =>
        {
            var bytes = Text(draft);
            bytes[draws.Next(bytes.Length)] = (byte)draws.Next(256);
            draft.Body = bytes;
        }, Writes),
        new("content type", (draft, draws) => draft.ContentType = draws.Chance(0.2) ? null : draws.Pick(Types), Writes),
        new("content encoding", (draft, draws) => draft.Headers.Add(("Content-Encoding", draws.Pick(["gzip", "br", "deflate", "identity", "x"]))), Writes),
        new("chunks", (draft, _) => draft.Framing = Framing.Chunked, Writes),
        new("chunks", (draft, _) => draft.Framing = Framing.Chunked, Writes),
        new("no body", (draft, draws) => (draft.Fields, draft.Framing) = (null, draws.Pick([Framing.None, Framing.ContentLength])), Writes),
        new("a body for a GET", (draft, _) => draft.Body = Encoding.UTF8.GetBytes("{\"a\":1}"), draft => draft.Method == "GET"),
        new("deep body", (draft, draws) => draft.Body = Encoding.UTF8.GetBytes(new string(draws.Pick(['[', '{']), 100_000)), draft => Writes(draft)),
        new("as large as a body may be", (draft, _) => draft.Body = Padded(draft, LargestBody), Writes),
        new("too large", TooLarge, Writes),
    ];

    private static bool Writes(Draft draft) => draft.Fields is not null;

    private static byte[] Text(Draft draft) => Encoding.UTF8.GetBytes(draft.BodyText);

    private static byte[] Padded(Draft draft, int length)
    {
        var text = Text(draft);
        return text.Length >= length ? text : [.. text[..^1], .. Enumerable.Repeat((byte)' ', length - text.Length), (byte)'}'];
    }

    private static void TooLarge(Draft draft, Draws draws)
    {
        draft.Body = Padded(draft, LargestBody + 1 + draws.Next(2_000));
        draft.Framing = draws.Pick([Framing.ContentLength, Framing.Chunked]);
        if (draft.Mutations.Count == 0 && draft.Operation.Fields is not null) draft.Expected = 413;
    }

    private static void Break(Draft draft, Draws draws)
    {
        byte[][] broken = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]];
        var bytes = Text(draft).ToList();
        bytes.InsertRange(draws.Next(bytes.Count), draws.Pick(broken));
        draft.Body = [.. bytes];
    }
}
