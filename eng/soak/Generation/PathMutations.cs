using System.Globalization;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Generation;

/// <summary>Unknown routes and methods, strange ids, strange queries.</summary>
internal static class PathMutations
{
    private static readonly string[] Ids =
    [
        "none", "0", "-1", "00000000-0000-0000-0000-000000000000", "%00", "a%00b", "%FF", "%C0%80", "%ED%A0%80", "%2F", "%2e%2e", "%25", "%", "%zz",
        "'", "%27%20OR%201=1--", "%F0%9F%94%A8", "*", "a+b", "a;b=c",
        "{id}", "%7Bid%7D", "null", "[]", "a%0d%0aSet-Cookie:%20a=b", "~", "$ref", "%20", ".", "a.json", new string('x', 101), new string('x', 3_000),
        "%E2%80%AE", "0x10", "1e400",
    ];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND", "POSTT"];

    private static readonly string[] Values =
    [
        "", "-1", "0", "1", "100", "101", "1e9", "2147483648", "99999999999999999999", "1.5", "null", "NaN", "true", "TRUE", "%00", "%FF%FE",
        "%ED%A0%80", "'", "%27%20OR%201=1--", "[]", "%F0%9F%94%A8", "%", "%zz",
        "%E2%80%AE", "a,b", "+1", "%2B1", "%201", "01", "0x10", "2026-01-01", "OPEN", "open", new string('9', 400), new string('q', 2_000),
    ];

    private static readonly string[] Names =
    [
        "page", "limit", "status", "category", "minBudget", "maxBudget", "mine", "zipCode", "q", "after", "since", "x", "", "%00", "page%5B%5D", "PAGE",
        "$where",
    ];

    private static readonly string[] Paths =
    [
        "/", "/api", "/api/", "/api/nothing", "//api/jobs", "/api//jobs", "/api/jobs/../../etc/passwd", "/api/jobs/1/2/3/4", "/API/Jobs", "/api/jobs%2f1",
        "/api\\jobs", "/%", "/%00", "/favicon.ico", "/api/jobs/.", "/*",
    ];

    private static readonly string[] Endings = ["/", "//", "/x", ".json", "%20", ";a=b", "%2f", "%00", "/..", "?", "?&&=&", "??", "#part"];

    public static readonly IReadOnlyList<Mutation> All =
    [
        new("strange id", StrangeId, draft => draft.Operation.Path.Contains('{', StringComparison.Ordinal)),
        new("strange id", StrangeId, draft => draft.Operation.Path.Contains('{', StringComparison.Ordinal)),
        new("another method", (draft, draws) => draft.Method = draws.Pick(Methods)),
        new("unknown route", (draft, draws) => draft.Path = draws.Pick(Paths)),
        new("path with an ending", (draft, draws) => draft.Path += draws.Pick(Endings)),
        new("path in upper case", (draft, _) => draft.Path = draft.Path.ToUpperInvariant()),
        new("strange query", StrangeQuery),
        new("strange query", StrangeQuery),
        new("strange query", StrangeQuery, draft => draft.Operation.Query.Count > 0),
        new("strange query", StrangeQuery, draft => draft.Operation.Query.Count > 0),
        new("very many queries", (draft, draws) => draft.Query.AddRange(
            Enumerable.Range(0, 400).Select(number => string.Create(CultureInfo.InvariantCulture, $"n{number}={draws.Next(9)}")))),
    ];

    private static void StrangeId(Draft draft, Draws draws)
    {
        var parts = draft.Path.Split('/');
        var places = draft.Operation.Path.Split('/').Index().Where(part => part.Item.StartsWith('{') && part.Index < parts.Length)
            .Select(part => part.Index).ToList();
        if (places.Count == 0) return;
        parts[draws.Pick(places)] = draws.Chance(0.2) ? WireRequest.Bytes("§🔨") : draws.Pick(Ids);
        draft.Path = string.Join('/', parts);
    }

    private static void StrangeQuery(Draft draft, Draws draws)
    {
        for (var count = 1 + draws.Next(3); count > 0; count--)
        {
            var name = draft.Operation.Query.Count > 0 && draws.Chance(0.7) ? draws.Pick(draft.Operation.Query).Name : draws.Pick(Names);
            draft.Query.Add(draws.Chance(0.05) ? name : $"{name}={draws.Pick(Values)}");
        }
    }
}
