using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Simulator.Http.Fallback;

/// <summary>How HttpClient speaks TLS with the target. Its name for SNI and for the check is that of the host header.</summary>
internal static class ClientTls
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static SslClientAuthenticationOptions For(HttpEngineOptions options) => new()
    {
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        AllowRenegotiation = false,
        ClientCertificateContext = options.ClientCertificate is { } own ? SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true) : null,
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) => !options.ChecksCertificates || IsTrusted(certificate, chain, errors, options.TrustedRoots),
    };

    // What is thrown here comes out of the request as its cause, which a false would not.
    private static bool IsTrusted(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? roots)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is not X509Certificate2 shown || chain is null)
        {
            throw new AuthenticationException("the server showed no certificate");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            throw new AuthenticationException("the certificate is for another name");
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(roots ?? []);
        foreach (var element in chain.ChainElements.Skip(1)) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (roots is not null && own.Build(shown))
        {
            return true;
        }

        var status = (roots is null ? chain : own).ChainStatus;
        throw new AuthenticationException($"the certificate's chain does not hold: {string.Join(", ", status.Select(link => link.Status).Distinct())}");
    }
}
