using System.Net;
using Simulator.Http;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>What a plan's <c>target.http</c> asks of an engine. Load goes to the target's origin alone.</summary>
public static class EngineSettings
{
    /// <param name="environment">The value of an environment variable, or null.</param>
    /// <exception cref="Load.PlanRefusedException">A file of certificates cannot be used on this node, or the environment's proxy is none.</exception>
    public static HttpEngineOptions Of(HttpPlan plan, Uri target, Func<string, string?> environment) => Route(plan, target, environment) with
    {
        SharesConnections = plan.SharesConnections,
        MostConnections = plan.MaxConnections ?? int.MaxValue,
        KeepsAlive = plan.KeepAlive,
        IdleTimeout = plan.IdleTimeout,
        DnsTimeToLive = plan.DnsTtl,
        LocalAddresses = [.. plan.LocalAddresses.Select(IPAddress.Parse)],
        Compression = plan.Compression,
        KeepsCookies = plan.Cookies,
        ChecksCertificates = !plan.Tls.Insecure,
        TrustedRoots = CertificateFiles.Roots(plan.Tls),
        ClientCertificate = CertificateFiles.Own(plan.Tls, environment),
        ServerName = plan.Tls.ServerName,
    };

    /// <summary>The same for a host beside the target: the target's other name is not its.</summary>
    public static HttpEngineOptions Beside(HttpPlan plan, Uri host, Func<string, string?> environment) => Of(plan, host, environment) with { ServerName = null };

    /// <summary>The part that decides which engine carries the requests; reads no files.</summary>
    public static HttpEngineOptions Route(HttpPlan plan, Uri target, Func<string, string?> environment) => new()
    {
        Origin = target,
        Protocol = plan.IsHttp2 ? HttpProtocol.Http2 : HttpProtocol.Http1,
        Proxy = plan.TakesProxyOfEnvironment ? EnvironmentProxy.For(target, environment) : plan.Proxy,
    };
}
