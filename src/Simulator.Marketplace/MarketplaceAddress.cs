using System.Net;

namespace Simulator.Marketplace;

/// <summary>The address to listen on, read from the option.</summary>
internal sealed record MarketplaceAddress(IPAddress Host, int Port)
{
    public static MarketplaceAddress From(MarketplaceOptions options)
    {
        if (!Uri.TryCreate(options.Urls, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
        {
            throw new BadMarketplaceOptionException($"urls must be one address such as {MarketplaceOptions.DefaultUrls}, not '{options.Urls}'");
        }
        var host = url.IdnHost == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(url.IdnHost, out var parsed) ? parsed
            : throw new BadMarketplaceOptionException($"urls must name an IP address or localhost, not '{url.Host}'");
        if (!IPAddress.IsLoopback(host) && !options.AllowRemote)
        {
            throw new BadMarketplaceOptionException(
                $"urls names {host}, which other machines can reach; listen on 127.0.0.1, or allow it with allow-remote");
        }
        return new MarketplaceAddress(host, url.Port);
    }
}
