using System.Buffers.Text;
using System.Text;

namespace Simulator.Http.Cookies;

/// <summary>Reads the value of a <c>Set-Cookie</c> header (RFC 6265, sections 5.2 and 5.3; prefixes of names and <c>Secure</c> over plain HTTP as browsers do, RFC 6265bis).</summary>
internal static class SetCookie
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>The cookie, or null for what a browser would not take from there either.</summary>
    public static Cookie? Parse(ReadOnlySpan<byte> text, in CookiePlace from, DateTimeOffset now, int order)
    {
        if (text.IndexOfAnyInRange((byte)0x0A, (byte)0x1F) >= 0 || text.IndexOfAnyInRange((byte)0x00, (byte)0x08) >= 0 || text.Contains((byte)0x7F))
        {
            return null;
        }

        var pair = Next(ref text);
        var equals = pair.IndexOf((byte)'=');
        if (equals < 0)
        {
            return null;
        }

        var name = Trim(pair[..equals]);
        var value = Trim(pair[(equals + 1)..]);
        if (name.IsEmpty || name.Length + value.Length > CookieJar.MostBytesOfOne)
        {
            return null;
        }

        var domain = "";
        var path = CookiePaths.Default(from.Path);
        var (isSecure, namesPath) = (false, false);
        DateTimeOffset? expires = null, maxAge = null;
        while (!text.IsEmpty)
        {
            var attribute = Next(ref text);
            var sign = attribute.IndexOf((byte)'=');
            var key = Trim(sign < 0 ? attribute : attribute[..sign]);
            var said = sign < 0 ? default : Trim(attribute[(sign + 1)..]);
            if (said.Length > 1024) continue;
            if (Is(key, "expires"u8)) expires = CookieDate.Parse(said) ?? expires;
            else if (Is(key, "max-age"u8)) maxAge = End(said, now) ?? maxAge;
            else if (Is(key, "domain"u8)) domain = Domain(said);
            else if (Is(key, "secure"u8)) isSecure = true;
            else if (Is(key, "path"u8))
            {
                namesPath = !said.IsEmpty && said[0] == '/';
                path = namesPath ? said : CookiePaths.Default(from.Path);
            }
        }

        var isHostOnly = domain.Length == 0 || (domain == from.Host && !domain.Contains('.', StringComparison.Ordinal));
        // A domain of one label (com) is no one's; of those of several labels that are no one's either (co.uk) no list is kept, since load goes to one target.
        if ((domain.Length > 0 && !isHostOnly && (!from.IsBelow(domain) || !domain.Contains('.', StringComparison.Ordinal))) || (isSecure && !from.IsSecure))
        {
            return null;
        }

        if ((Starts(name, "__Secure-"u8) && !isSecure) || (Starts(name, "__Host-"u8) && !(isSecure && domain.Length == 0 && namesPath && path.Length == 1)))
        {
            return null;
        }

        return new Cookie([.. name, (byte)'=', .. value], name.Length, domain.Length == 0 ? from.Host : domain, isHostOnly, path.ToArray(), isSecure, maxAge ?? expires, order);
    }

    private static DateTimeOffset? End(ReadOnlySpan<byte> text, DateTimeOffset now)
    {
        if (text.IsEmpty || (text[0] != '-' && !char.IsAsciiDigit((char)text[0])) || text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        if (text[0] == '-') return DateTimeOffset.MinValue;
        return !Utf8Parser.TryParse(text, out long seconds, out _) || seconds > Longest.TotalSeconds ? now + Longest
            : seconds == 0 ? DateTimeOffset.MinValue : now.AddSeconds(seconds);
    }

    private static string Domain(ReadOnlySpan<byte> text) =>
        Encoding.ASCII.GetString(!text.IsEmpty && text[0] == '.' ? text[1..] : text).ToLowerInvariant();

    private static ReadOnlySpan<byte> Next(scoped ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)';');
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);

    private static bool Is(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(key, name);

    private static bool Starts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix) => name.Length >= prefix.Length && Ascii.EqualsIgnoreCase(name[..prefix.Length], prefix);
}
