namespace Simulator.Http.Cookies;

/// <summary>A cookie as a jar keeps it (RFC 6265, section 5.3).</summary>
/// <param name="Pair">Name, <c>=</c> and value, as they are sent back.</param>
/// <param name="NameLength">Bytes of the name in it.</param>
/// <param name="Domain">Lower case, without leading dot.</param>
/// <param name="IsHostOnly">True: for this very host alone, not for those below it.</param>
/// <param name="Path">Begins with a slash.</param>
/// <param name="IsSecure">Sent over TLS alone.</param>
/// <param name="Expires">Null: lives as long as the jar.</param>
/// <param name="Order">Grows with each cookie of the jar.</param>
internal sealed record Cookie(
    byte[] Pair, int NameLength, string Domain, bool IsHostOnly, byte[] Path, bool IsSecure, DateTimeOffset? Expires, int Order)
{
    public ReadOnlySpan<byte> Name => Pair.AsSpan(0, NameLength);

    public int Size => Pair.Length + Path.Length;

    public bool HasExpired(DateTimeOffset now) => Expires <= now;

    public bool IsSameAs(Cookie other) => Domain == other.Domain && Path.AsSpan().SequenceEqual(other.Path) && Name.SequenceEqual(other.Name);

    public bool Matches(in CookiePlace place) =>
        (place.IsSecure || !IsSecure)
        && (IsHostOnly ? Domain == place.Host : place.IsBelow(Domain))
        && CookiePaths.IsBelow(place.Path, Path);
}
