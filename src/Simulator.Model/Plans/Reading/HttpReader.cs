using System.Net;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>target.http</c>; every key that is left out is as <see cref="HttpPlan"/> comes.</summary>
internal static class HttpReader
{
    private const int MostRedirects = 20;

    private static readonly HttpPlan Usual = new();
    private static readonly string[] ProxySchemes = ["http", "https", "socks4", "socks4a", "socks5"];

    public static HttpPlan Read(Section target)
    {
        if (target.OptionalMap("http") is not { } section)
        {
            return Usual;
        }

        var proxy = section.Optional("proxy", Proxy, (Url: Usual.Proxy, OfEnvironment: Usual.TakesProxyOfEnvironment));
        var plan = new HttpPlan
        {
            SharesConnections = section.Optional("connections", text => Choice(text, "perUser", "shared"), Usual.SharesConnections),
            MaxConnections = section.Optional<int?>("maxConnections", text => Numbers.Count(text).Then(count => (int?)count), Usual.MaxConnections),
            KeepAlive = section.Optional("keepAlive", Numbers.Flag, Usual.KeepAlive),
            IsHttp2 = section.Optional("protocol", text => Choice(text, "http1", "http2"), Usual.IsHttp2),
            Compression = section.Optional("compression", Numbers.Flag, Usual.Compression),
            Cookies = section.Optional("cookies", Numbers.Flag, Usual.Cookies),
            Redirects = section.Optional("redirects", text => Numbers.Whole(text).If(count => count <= MostRedirects, $"`{text}` is more than {MostRedirects}"), Usual.Redirects),
            MaxBody = section.Optional("maxBody", Sizes.Read, Usual.MaxBody),
            IdleTimeout = section.Optional("idleTimeout", Durations.Positive, Usual.IdleTimeout),
            DnsTtl = section.Optional("dnsTtl", Durations.Read, Usual.DnsTtl),
            LocalAddresses = section.Texts("localAddresses", Address),
            Proxy = proxy.Url,
            TakesProxyOfEnvironment = proxy.OfEnvironment,
            Tls = Tls(section),
            Trace = Trace(section),
        };
        section.Close();
        return plan;
    }

    private static TracePlan Trace(Section http)
    {
        if (http.OptionalMap("trace") is not { } section)
        {
            return Usual.Trace;
        }

        var plan = new TracePlan
        {
            Traceparent = section.Optional("traceparent", Numbers.Flag, Usual.Trace.Traceparent),
            RunHeader = section.Optional("runHeader", Numbers.Flag, Usual.Trace.RunHeader),
        };
        section.Close();
        return plan;
    }

    private static TlsPlan Tls(Section http)
    {
        if (http.OptionalMap("tls") is not { } section)
        {
            return new TlsPlan();
        }

        var plan = new TlsPlan
        {
            Insecure = section.Optional("insecure", Numbers.Flag, false),
            Ca = File(section, "ca"),
            ClientCertificate = File(section, "clientCertificate"),
            ClientKey = File(section, "clientKey"),
            ClientKeyPasswordFrom = section.Optional<string?>("clientKeyPasswordFrom", text => Names.Variable(text).Then(name => (string?)name), null),
            ServerName = section.Optional<string?>("serverName", text => Names.Domain(text).Then(name => (string?)name), null),
        };
        if (plan.ClientCertificate is null && (section.Has("clientKey") || section.Has("clientKeyPasswordFrom")) && !section.Has("clientCertificate"))
        {
            section.Missing("clientCertificate", "write the file of the certificate that the key belongs to");
        }

        if (plan is { Insecure: true, Ca: not null })
        {
            section.Problem("insecure", "stands beside ca; write one of the two: with insecure no certificate is checked");
        }

        section.Close();
        return plan;
    }

    private static string? File(Section section, string key) => section.Optional<string?>(key, text => Numbers.Text(text).Then(path => (string?)path), null);

    private static Parsed<bool> Choice(string text, string no, string yes) =>
        text == yes ? true : text == no ? false : Parsed<bool>.Wrong($"`{text}` is neither {no} nor {yes}");

    private static Parsed<string> Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address.ToString() : Parsed<string>.Wrong($"`{text}` is no IP address of this machine; write one such as 10.0.0.7");

    private static Parsed<(Uri? Url, bool OfEnvironment)> Proxy(string text)
    {
        if (text is "none" or "environment")
        {
            return (null, text == "environment");
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !ProxySchemes.Contains(url.Scheme) || url.Host.Length == 0)
        {
            return Parsed<(Uri?, bool)>.Wrong("is no proxy; write none, environment, or an address such as http://proxy.example:3128");
        }

        // The text itself is not repeated: it holds a password.
        return url.UserInfo.Length > 0
            ? Parsed<(Uri?, bool)>.Wrong("the proxy's address carries credentials; write environment, and the whole address into HTTPS_PROXY")
            : (url, false);
    }
}
