using System.Net;

namespace Simulator.Http.Fallback;

/// <summary>One proxy for whatever is asked for, also for what is near: <see cref="WebProxy"/> would pass by on its own for some.</summary>
internal sealed class FixedProxy(Uri proxy) : IWebProxy
{
    private readonly Uri _address = new UriBuilder(proxy) { UserName = "", Password = "" }.Uri;

    public ICredentials? Credentials { get; set; } = proxy.UserInfo.Split(':', 2) is [{ Length: > 0 } name, .. var rest]
        ? new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(rest is [var password] ? password : ""))
        : null;

    public Uri GetProxy(Uri destination) => _address;

    public bool IsBypassed(Uri host) => false;
}
