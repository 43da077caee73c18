using System.Text;

namespace Simulator.Http.Redirects;

/// <summary>
/// Says where a redirect leads and whether it may be followed (RFC 9110, section 15.4; the change of POST to GET as browsers do it, Fetch standard, "HTTP-redirect
/// fetch"). Load goes to the target's own origin and to those that are named beside it, and nowhere else: a step from https to http is one to another origin.
/// </summary>
/// <param name="origin">The target's.</param>
/// <param name="alsoAllowed">Other origins that may be led to.</param>
/// <param name="mayComeBack">Whether one URL may be asked for twice on the way: with cookies the second answer can differ, without it will not.</param>
internal sealed class RedirectRule(Uri origin, IReadOnlyList<Uri> alsoAllowed, bool mayComeBack)
{
    private readonly Uri[] _allowed = [Root(origin), .. alsoAllowed.Select(Root)];

    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Decides what comes after an answer.</summary>
    /// <param name="trail">Where this exchange has been; what is followed is added.</param>
    /// <param name="at">The request's origin.</param>
    /// <param name="target">Its path and query in origin form, as sent.</param>
    /// <param name="verb">Its verb.</param>
    /// <param name="status">The answer's.</param>
    /// <param name="location">The value of its <c>Location</c>, empty where there is none.</param>
    /// <param name="most">Redirects that are followed for one exchange; with 0 a redirect is the answer.</param>
    public RedirectStep After(RedirectTrail trail, Uri at, ReadOnlySpan<byte> target, HttpVerb verb, int status, ReadOnlySpan<byte> location, int most)
    {
        if (most == 0 || location.IsEmpty || !IsRedirect(status))
        {
            return RedirectStep.Stay.Here;
        }

        var here = UriReference.Parse(Readable(target)) with { Scheme = at.Scheme, Authority = at.Authority };
        var there = UriReference.Parse(Readable(location)).ResolvedAt(here);
        if (there.Scheme is not ("http" or "https") || string.IsNullOrEmpty(there.Authority)
            || !Uri.TryCreate($"{there.Scheme}://{there.Authority}/", UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            return new RedirectStep.Refuse($"status {status} leads to what is no http address");
        }

        if (Array.Find(_allowed, allowed => IsSame(allowed, url)) is not { } to)
        {
            return new RedirectStep.Refuse(at.Scheme == "https" && url.Scheme == "http"
                ? $"status {status} leads from https to unprotected http://{Named(url)}"
                : $"status {status} leads to {url.Scheme}://{Named(url)}, and load goes to the target alone");
        }

        if (trail.Followed >= most)
        {
            return new RedirectStep.Refuse($"it was led on more than {most} time{(most == 1 ? "" : "s")}");
        }

        var (next, keepsBody) = Next(verb, status);
        if (trail.Count == 0)
        {
            trail.Add(verb, at, here.Target);
        }

        if (trail.Visits(next, to, there.Target) >= (mayComeBack ? 2 : 1))
        {
            return new RedirectStep.Refuse("it was led in a circle");
        }

        trail.Add(next, to, there.Target);
        return new RedirectStep.Follow(to, there.Target, next, keepsBody, KeepsSecrets: IsSame(at, to));
    }

    // 303 says: look there. 301 and 302 mean the same after a POST, since clients have always taken them so.
    private static (HttpVerb Verb, bool KeepsBody) Next(HttpVerb verb, int status) => status switch
    {
        303 when verb != HttpVerb.Head => (HttpVerb.Get, false),
        301 or 302 when verb == HttpVerb.Post => (HttpVerb.Get, false),
        _ => (verb, true),
    };

    // A location may have what does not belong into a request line, such as spaces and letters beyond ASCII: these are escaped byte by byte.
    private static string Readable(ReadOnlySpan<byte> text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is > 0x20 and < 0x7F) escaped.Append((char)letter);
            else escaped.Append('%').Append(letter.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool IsSame(Uri one, Uri other) => one.Scheme == other.Scheme && one.Port == other.Port && one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static Uri Root(Uri url) => new(url.GetLeftPart(UriPartial.Authority));

    private static string Named(Uri url) => url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";
}
