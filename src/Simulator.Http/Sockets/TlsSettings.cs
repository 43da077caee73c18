using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Simulator.Http.Sockets;

/// <summary>How TLS is spoken with a site: made once, so that sessions are resumed.</summary>
internal static class TlsSettings
{
    public static SslClientAuthenticationOptions For(Site site, HttpEngineOptions options) => new()
    {
        TargetHost = site.ServerName,
        ApplicationProtocols = [SslApplicationProtocol.Http11],
        AllowRenegotiation = false,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        ClientCertificateContext = options.ClientCertificate is { } own ? SslStreamCertificateContext.Create(own, null, offline: true) : null,
        RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
            !options.ChecksCertificates || CertificateCheck.Passes((TlsStream)sender, certificate, chain, errors, options.TrustedRoots),
    };
}
