using System.Text;

namespace Simulator.Http.Redirects;

/// <summary>
/// The parts of a URI reference and their resolution against a base (RFC 3986, sections 5.2 and 5.3), as texts: nothing is decoded or tidied on the way,
/// so that what a server wrote is what it gets. A fragment is dropped, since no request has one.
/// </summary>
/// <param name="Scheme">Null where absent, as the next two.</param>
/// <param name="Authority">Without the slashes before it.</param>
/// <param name="Path">May be empty.</param>
/// <param name="Query">Without its question mark.</param>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query)
{
    /// <summary>The path and query of a request line.</summary>
    public string Target => (Path.Length == 0 ? "/" : Path) + (Query is null ? "" : "?" + Query);

    /// <summary>Splits a reference as the expression in RFC 3986, appendix B, does.</summary>
    public static UriReference Parse(string text)
    {
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        var rest = fragment < 0 ? text.AsSpan() : text.AsSpan(0, fragment);
        string? scheme = null, authority = null, query = null;
        var colon = rest.IndexOfAny(":/?");
        if (colon > 0 && rest[colon] == ':')
        {
            scheme = rest[..colon].ToString().ToLowerInvariant();
            rest = rest[(colon + 1)..];
        }

        if (rest.StartsWith("//"))
        {
            rest = rest[2..];
            var end = rest.IndexOfAny("/?");
            authority = (end < 0 ? rest : rest[..end]).ToString();
            rest = end < 0 ? [] : rest[end..];
        }

        var mark = rest.IndexOf('?');
        if (mark >= 0)
        {
            query = rest[(mark + 1)..].ToString();
            rest = rest[..mark];
        }

        return new UriReference(scheme, authority, rest.ToString(), query);
    }

    /// <summary>What this reference means where <paramref name="at"/> stands.</summary>
    public UriReference ResolvedAt(UriReference at) => this switch
    {
        { Scheme: not null } => this with { Path = WithoutDots(Path) },
        { Authority: not null } => this with { Scheme = at.Scheme, Path = WithoutDots(Path) },
        { Path.Length: 0 } => at with { Query = Query ?? at.Query },
        { Path: ['/', ..] } => at with { Path = WithoutDots(Path), Query = Query },
        _ => at with { Path = WithoutDots(Merged(at)), Query = Query },
    };

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query);

    // Section 5.2.3.
    private string Merged(UriReference at) =>
        at is { Authority: not null, Path.Length: 0 } ? "/" + Path : at.Path[..(at.Path.LastIndexOf('/') + 1)] + Path;

    // Section 5.2.4.
    private static string WithoutDots(string path)
    {
        var kept = new StringBuilder(path.Length);
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            if (rest.StartsWith("../")) rest = rest[3..];
            else if (rest.StartsWith("./")) rest = rest[2..];
            else if (rest.StartsWith("/./")) rest = rest[2..];
            else if (rest is "/.") rest = "/";
            else if (rest.StartsWith("/../") || rest is "/..")
            {
                rest = rest.Length == 3 ? "/" : rest[3..];
                var slash = kept.ToString().LastIndexOf('/');
                kept.Length = Math.Max(0, slash);
            }
            else if (rest is "." or "..") rest = [];
            else
            {
                var next = rest[1..].IndexOf('/');
                kept.Append(next < 0 ? rest : rest[..(next + 1)]);
                rest = next < 0 ? [] : rest[(next + 1)..];
            }
        }

        return kept.ToString();
    }
}
