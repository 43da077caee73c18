using System.Net.Sockets;
using System.Security.Authentication;

namespace Simulator.Http.Fallback;

/// <summary>What an exception of HttpClient says about the end of an exchange.</summary>
internal static class ClientFailure
{
    public static (ExchangeEnd End, string Why) Of(Exception failure)
    {
        var innermost = failure;
        while (innermost.InnerException is { } inner) innermost = inner;
        var why = innermost.Message;
        return failure switch
        {
            HttpRequestException { HttpRequestError: var error } when End(error) is { } end => (end, why),
            HttpIOException { HttpRequestError: var error } when End(error) is { } end => (end, why),
            UriFormatException => (ExchangeEnd.NotConnected, why),
            _ => innermost switch
            {
                SocketException or EndOfStreamException or IOException => (ExchangeEnd.ConnectionLost, why),
                AuthenticationException => (ExchangeEnd.TlsFailed, why),
                HttpRequestException or FormatException or InvalidDataException => (ExchangeEnd.Malformed, why),
                _ => (ExchangeEnd.ConnectionLost, why),
            },
        };
    }

    private static ExchangeEnd? End(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => ExchangeEnd.NameUnknown,
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => ExchangeEnd.NotConnected,
        HttpRequestError.SecureConnectionError => ExchangeEnd.TlsFailed,
        HttpRequestError.ResponseEnded => ExchangeEnd.ConnectionLost,
        HttpRequestError.ConfigurationLimitExceeded => ExchangeEnd.TooLarge,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => ExchangeEnd.Malformed,
        _ => null,
    };
}
