namespace Simulator.Http;

/// <summary>
/// What became of a request, for its <see cref="IExchangeHandler"/>. Everything in it is borrowed: it holds until the handler returns, then the engine uses it again.
/// </summary>
public abstract class HttpExchange
{
    public ExchangeEnd End { get; protected set; }

    /// <summary>Why it ended so, in a sentence without secrets; null where it was answered.</summary>
    public string? Failure { get; protected set; }

    /// <summary>The answer's status; 0 without one.</summary>
    public int Status { get; protected set; }

    /// <summary>The start of the body, decoded, up to <see cref="ExchangeLimits.MostBody"/>.</summary>
    public abstract ReadOnlySpan<byte> Body { get; }

    /// <summary>Whether the body was longer than what was kept.</summary>
    public bool IsBodyCut { get; protected set; }

    /// <summary>How many bytes the body had, before decoding of its content coding, after that of its transfer coding.</summary>
    public long BodyLength { get; protected set; }

    /// <summary>64 bits over the same bytes; 0 where nobody asked for it.</summary>
    public ulong BodyHash { get; protected set; }

    public ExchangeTimings Timings { get; protected set; }

    /// <summary>All bytes of requests and answers, heads included, TLS excluded.</summary>
    public long BytesSent { get; protected set; }

    public long BytesReceived { get; protected set; }

    /// <summary>How many redirects were followed.</summary>
    public int Redirects { get; protected set; }

    /// <summary>Whether a connection that was kept alive turned out to be dead and the request was sent again on a new one.</summary>
    public bool WasResent { get; protected set; }

    /// <summary>The value of the answer's first header of this name, without surrounding white space; false where there is none.</summary>
    /// <param name="name">In lower case.</param>
    public abstract bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value);

    /// <summary>The next of all headers, in the order of the answer; false after the last.</summary>
    /// <param name="from">0 at first, then as it was left.</param>
    /// <param name="name">As the answer spells it.</param>
    /// <param name="value">Without surrounding white space.</param>
    public abstract bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value);
}
