namespace Simulator.Http;

/// <summary>How an exchange of request and answer ended.</summary>
public enum ExchangeEnd : byte
{
    /// <summary>A whole answer came, whatever its status.</summary>
    Answered,

    /// <summary>The time limit passed first: while connecting, waiting or reading.</summary>
    TimedOut,

    /// <summary>The whole engine was told to give up.</summary>
    Abandoned,

    /// <summary>The host's name has no address.</summary>
    NameUnknown,

    /// <summary>No connection could be made: refused, unreachable, no port or file descriptor left.</summary>
    NotConnected,

    /// <summary>TLS was not agreed, or the certificate is not to be trusted.</summary>
    TlsFailed,

    /// <summary>The connection was lost before the answer was whole.</summary>
    ConnectionLost,

    /// <summary>What came is no HTTP answer.</summary>
    Malformed,

    /// <summary>The answer is beyond a limit: its head, or what its compressed body unfolds to.</summary>
    TooLarge,

    /// <summary>The answers led on and on, in a circle, or to where no load may go.</summary>
    RedirectRefused,
}
