namespace Simulator.Http;

/// <summary>A request's method and what follows from it (RFC 9110, section 9).</summary>
public sealed class HttpVerb
{
    public static readonly HttpVerb Get = new("GET", isSafe: true, isIdempotent: true);
    public static readonly HttpVerb Head = new("HEAD", isSafe: true, isIdempotent: true);
    public static readonly HttpVerb Options = new("OPTIONS", isSafe: true, isIdempotent: true);
    public static readonly HttpVerb Put = new("PUT", isSafe: false, isIdempotent: true);
    public static readonly HttpVerb Delete = new("DELETE", isSafe: false, isIdempotent: true);
    public static readonly HttpVerb Post = new("POST", isSafe: false, isIdempotent: false);
    public static readonly HttpVerb Patch = new("PATCH", isSafe: false, isIdempotent: false);

    private static readonly HttpVerb[] Known = [Get, Head, Options, Put, Delete, Post, Patch];

    private readonly byte[] _start;

    private HttpVerb(string name, bool isSafe, bool isIdempotent)
    {
        (Name, IsSafe, IsIdempotent) = (name, isSafe, isIdempotent);
        _start = [.. System.Text.Encoding.ASCII.GetBytes(name), (byte)' '];
    }

    /// <summary>Upper case.</summary>
    public string Name { get; }

    /// <summary>Changes nothing at the target.</summary>
    public bool IsSafe { get; }

    /// <summary>May be sent again when it is not known whether it arrived.</summary>
    public bool IsIdempotent { get; }

    /// <summary>An answer to it has a head alone.</summary>
    public bool IsHead => ReferenceEquals(this, Head);

    /// <summary>How a request line begins: name and a space.</summary>
    internal ReadOnlySpan<byte> Start => _start;

    /// <summary>The verb of this name, in whatever case; null where there is none.</summary>
    public static HttpVerb? Of(string name) => Array.Find(Known, verb => verb.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
