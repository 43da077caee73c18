using System.Text;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Generation;

/// <summary>What is no HTTP, or contradicts itself. The server may refuse it without the envelope and hang up, but has to go on serving others.</summary>
internal static class WireMutations
{
    private static readonly string[] Greetings =
        ["\u0016\u0003\u0001\0\u0005\u0001\0\0\u0001\u0003", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "EHLO there\r\n", "*1\r\n$4\r\nPING\r\n", "\0\0\0\0"];

    private static readonly string[] Lengths = ["-1", "x", "99999999999999999999", "1 2", "+2", "0x2"];

    private static readonly string[] Chunks =
        ["zz\r\n{}\r\n0\r\n\r\n", "ffffffffffffffff\r\n{}", "-1\r\n\r\n", "2\r\n{}x\r\n0\r\n\r\n", "2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n"];

    private static readonly string[] Versions = ["HTTP/1.0", "HTTP/9.9", "HTTP/2.0", "http/1.1", "", "HTTP/1.1 x"];

    private static readonly string[] Targets =
        ["GET api/jobs", "GET http://evil.example/api/jobs", "OPTIONS *", "CONNECT a:1", "GET \\\\api", "GET /a b", "GET", " GET /"];

    public static readonly IReadOnlyList<Mutation> All =
    [
        Garbage("random bytes on the wire", (_, draws) => draws.Bytes(1 + draws.Next(2_000))),
        Garbage("a greeting of another protocol", (_, draws) => Ascii(draws.Pick(Greetings))),
        Garbage("request cut off", (draft, draws) => draft.ToRequest().ToBytes("localhost") is var bytes ? bytes[..draws.Next(bytes.Length)] : []),
        Garbage("garbage behind the request", (draft, draws) => [.. draft.ToRequest().ToBytes("localhost"), .. draws.Bytes(1 + draws.Next(200))]),
        Garbage("a request thrice in a row", (draft, _) => [.. Enumerable.Repeat(draft.ToRequest().ToBytes("localhost"), 3).SelectMany(bytes => bytes)]),
        Garbage("length and chunks", (draft, _) => Head(draft, "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")),
        Garbage("two lengths", (draft, _) => Head(draft, "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x")),
        Garbage("a length that is none", (draft, draws) => Head(draft, $"Content-Length: {draws.Pick(Lengths)}\r\n\r\n{{}}")),
        Garbage("a length beyond the body", (draft, _) => Head(draft, "Content-Length: 50\r\n\r\n{}")),
        Garbage("broken chunks", (draft, draws) => Head(draft, $"Transfer-Encoding: chunked\r\n\r\n{draws.Pick(Chunks)}")),
        Garbage("a header without a colon", (draft, _) => Head(draft, "nonsense\r\n\r\n")),
        Garbage("a folded header", (draft, _) => Head(draft, "X-A: b\r\n c\r\n\r\n")),
        Garbage("a zero byte in a header", (draft, _) => Head(draft, "X-A: b\0c\r\n\r\n")),
        Garbage("a very long header", (draft, _) => Head(draft, $"X-A: {new string('h', 50_000)}\r\n\r\n")),
        Garbage("very many headers", (draft, _) => Head(draft, $"{string.Concat(Enumerable.Repeat("X-A: b\r\n", 200))}\r\n")),
        Garbage("a very long target", (draft, _) => Ascii($"GET /api/jobs?q={new string('q', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n")),
        Garbage("another version", (draft, draws) => Ascii($"GET /health/live {draws.Pick(Versions)}\r\nHost: localhost\r\n\r\n")),
        Garbage("no host", (_, _) => Ascii("GET /health/live HTTP/1.1\r\n\r\n")),
        Garbage("two hosts", (_, _) => Ascii("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")),
        Garbage("a target that is none", (_, draws) => Ascii($"{draws.Pick(Targets)} HTTP/1.1\r\nHost: localhost\r\n\r\n")),
        Garbage("line feeds alone", (draft, _) => Ascii("GET /health/live HTTP/1.1\nHost: localhost\n\n")),
    ];

    private static Mutation Garbage(string name, Func<Draft, Draws, byte[]> bytes) => new(name, (draft, draws) =>
    {
        draft.Raw = bytes(draft, draws);
        draft.IsGarbage = true;
        draft.Expected = null;
    });

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Head(Draft draft, string rest)
    {
        var request = draft.ToRequest() with { Body = [], Framing = Framing.None };
        var head = Encoding.Latin1.GetString(request.ToBytes("localhost"));
        return Encoding.Latin1.GetBytes(head[..^2] + rest);
    }
}
