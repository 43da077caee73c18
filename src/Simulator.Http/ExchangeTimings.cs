namespace Simulator.Http;

/// <summary>
/// When what happened during an exchange, as timestamps of the engine's <see cref="TimeProvider"/>; 0 for what did not happen, such as connecting on a
/// connection that was kept alive. With redirects those of the last request, but <see cref="Began"/> of the first.
/// </summary>
public record struct ExchangeTimings
{
    /// <summary>Send was called.</summary>
    public long Began { get; set; }

    /// <summary>The host's address was asked for and known; 0 where it was known before.</summary>
    public long NameBegan { get; set; }

    public long NameKnown { get; set; }

    /// <summary>The connection was begun and made.</summary>
    public long ConnectBegan { get; set; }

    public long Connected { get; set; }

    /// <summary>TLS was agreed; it began at <see cref="Connected"/>.</summary>
    public long TlsAgreed { get; set; }

    /// <summary>The request's last byte was handed to the system.</summary>
    public long Sent { get; set; }

    /// <summary>The answer's first byte was read; 1xx answers do not count.</summary>
    public long FirstByte { get; set; }

    /// <summary>It was over.</summary>
    public long LastByte { get; set; }
}
