namespace Simulator.Http;

/// <summary>What one exchange may take.</summary>
/// <param name="Timeout">From the call of send to the last byte, longer than zero: connecting, redirects and all.</param>
/// <param name="MostBody">Bytes of the body that are kept, decoded; what comes beyond is read, counted and hashed, not kept.</param>
/// <param name="MostRedirects">How many redirects are followed, 0 for none: then the redirect is the answer.</param>
public readonly record struct ExchangeLimits(TimeSpan Timeout, int MostBody, int MostRedirects);
