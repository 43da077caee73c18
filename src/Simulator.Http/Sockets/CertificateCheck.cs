using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Simulator.Http.Sockets;

/// <summary>Whether a server's certificate is to be trusted: by the system's roots or by those of the options; its name is always checked (RFC 9110, section 4.3.4).</summary>
internal static class CertificateCheck
{
    public static bool Passes(
        TlsStream stream, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? trustedRoots)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors == SslPolicyErrors.RemoteCertificateChainErrors && trustedRoots is not null && certificate is X509Certificate2 own)
        {
            using var second = new X509Chain();
            second.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            second.ChainPolicy.CustomTrustStore.AddRange(trustedRoots);
            second.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            second.ChainPolicy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid("1.3.6.1.5.5.7.3.1"));
            foreach (var element in chain?.ChainElements.Skip(1) ?? [])
            {
                second.ChainPolicy.ExtraStore.Add(element.Certificate);
            }

            if (second.Build(own))
            {
                return true;
            }

            chain = second;
            stream.Objection = Describe(errors, chain);
            return false;
        }

        stream.Objection = Describe(errors, chain);
        return false;
    }

    private static string Describe(SslPolicyErrors errors, X509Chain? chain)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "the server showed no certificate";
        }

        var states = string.Join(", ", (chain?.ChainStatus ?? []).Select(status => status.Status.ToString()).Distinct());
        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? "the certificate is for another name" + (states.Length > 0 ? $", and its chain does not hold: {states}" : "")
            : $"the certificate's chain does not hold: {states}";
    }
}
