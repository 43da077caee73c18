namespace Simulator.Http.Cookies;

/// <summary>
/// One user's cookies (RFC 6265): stores what answers set and writes what requests take along. Holds next to nothing until there is a cookie, and never
/// more than <see cref="Most"/> of them or <see cref="MostBytes"/>: then the oldest goes. One caller at a time.
/// </summary>
internal sealed class CookieJar
{
    public const int Most = 50;
    public const int MostBytesOfOne = 4096;
    public const int MostBytes = 16 * 1024;

    // In the order in which they are sent: longer paths first, then older cookies (section 5.4).
    private List<Cookie>? _cookies;
    private int _made;

    public int Count => _cookies?.Count ?? 0;

    /// <summary>Takes in the value of a <c>Set-Cookie</c> header; what is no good is disregarded, as browsers do.</summary>
    public void Store(ReadOnlySpan<byte> setCookie, in CookiePlace from, DateTimeOffset now)
    {
        if (SetCookie.Parse(setCookie, from, now, _made) is not { } cookie)
        {
            return;
        }

        var at = _cookies?.FindIndex(cookie.IsSameAs) ?? -1;
        if (cookie.HasExpired(now))
        {
            if (at >= 0) _cookies!.RemoveAt(at);
            return;
        }

        if (at >= 0)
        {
            _cookies![at] = cookie with { Order = _cookies[at].Order };
        }
        else
        {
            _made++;
            _cookies ??= [];
            var place = _cookies.FindIndex(other => other.Path.Length < cookie.Path.Length);
            _cookies.Insert(place < 0 ? _cookies.Count : place, cookie);
        }

        Shrink(now);
    }

    /// <summary>Appends the value of a <c>Cookie</c> header for a request to there; false, and nothing appended, where no cookie goes.</summary>
    public bool Write(in CookiePlace to, DateTimeOffset now, ByteBuffer into)
    {
        var isFirst = true;
        for (var at = 0; at < Count; at++)
        {
            var cookie = _cookies![at];
            if (cookie.HasExpired(now) || !cookie.Matches(to))
            {
                continue;
            }

            into.Append(isFirst ? ""u8 : "; "u8).Append(cookie.Pair);
            isFirst = false;
        }

        return !isFirst;
    }

    public void Clear() => (_cookies, _made) = (null, 0);

    private void Shrink(DateTimeOffset now)
    {
        if (IsFull)
        {
            _cookies!.RemoveAll(cookie => cookie.HasExpired(now));
        }

        while (IsFull)
        {
            _cookies!.Remove(_cookies.MinBy(cookie => cookie.Order)!);
        }
    }

    private bool IsFull => _cookies!.Count > Most || _cookies.Sum(cookie => cookie.Size) > MostBytes;
}
