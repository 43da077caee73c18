using System.Globalization;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Generation;

/// <summary>Odd headers, and above all odd Idempotency-Keys.</summary>
internal static class HeaderMutations
{
    /// <summary>No mistake: a key of its own.</summary>
    public const string Keyed = "key";

    private const string Key = "Idempotency-Key";

    private static readonly string[] OddKeys =
    [
        "", " ", "'; --", "\u0001\u0002", "\u007f", "\u001b[0m", "a,b", "\"quoted\"", "%00", "a\tb", WireRequest.Bytes("🔨 ключ"), "\u00ff\u00fe",
        new string('k', 255), new string('k', 256), new string('k', 300),
    ];

    public static readonly IReadOnlyList<Mutation> All =
    [
        new(
            Keyed, (draft, draws) => draft.Headers.Add((Key, $"key-{draws.Next(1_000_000)}")),
            draft => draft.Method == "POST" && draft.Operation.Roles.Count > 0),
        new("key that comes again", (draft, draws) => draft.Headers.Add((Key, $"key-{draws.Next(5)}"))),
        new("odd key", (draft, draws) => draft.Headers.Add((Key, draws.Pick(OddKeys)))),
        new("two keys", (draft, _) => draft.Headers.AddRange([(Key, "first"), (Key, "second")])),
        new("odd header", (draft, draws) => draft.Headers.Add(draws.Pick<(string, string)>(
        [
            ("Accept", "text/html"), ("Accept", "*/*;q=x"), ("Accept-Encoding", "gzip, br"), ("Expect", "100-continue"), ("Expect", "nothing"),
            ("X-HTTP-Method-Override", "DELETE"), ("Upgrade", "h2c"),
            ("Upgrade", "websocket"), ("TE", "trailers"), ("Range", "bytes=0-10"), ("If-None-Match", "*"), ("Cookie", "a=b; ="),
            ("X-Forwarded-For", "' OR 1=1"), ("X-Forwarded-Host", "evil.example"), ("Origin", "null"),
            ("Connection", "close"), ("Content-Language", "\u0001"), ("X-\u00e4", "a"), ("Accept-Language", WireRequest.Bytes("日本")),
        ]))),
        new("many headers", (draft, draws) => draft.Headers.AddRange(
            Enumerable.Range(0, draws.Pick([50, 90])).Select(number => (string.Create(CultureInfo.InvariantCulture, $"X-{number}"), "x")))),
        new("another host", (draft, draws) => draft.Headers.Add(("Host", draws.Pick(["evil.example", "localhost", "127.0.0.1:1"])))),
    ];
}
