using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>A certificate authority of the tests, good and bad certificates of it, and one that nobody knows.</summary>
internal static class HostileCertificates
{
    public const string ServerName = "target.test";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly X509Certificate2 Authority = NewAuthority("CN=Authority of the tests");
    private static readonly X509Certificate2 StrangeAuthority = NewAuthority("CN=Authority nobody knows");

    /// <summary>For 127.0.0.1 and <see cref="ServerName"/>, valid today.</summary>
    public static readonly X509Certificate2 Good = Issue(Authority, Now.AddDays(-2), Now.AddDays(2), ServerName, IPAddress.Loopback);

    public static readonly X509Certificate2 Expired = Issue(Authority, Now.AddDays(-5), Now.AddDays(-1), ServerName, IPAddress.Loopback);

    public static readonly X509Certificate2 NotYetValid = Issue(Authority, Now.AddDays(1), Now.AddDays(2), ServerName, IPAddress.Loopback);

    public static readonly X509Certificate2 WrongHost = Issue(Authority, Now.AddDays(-2), Now.AddDays(2), "elsewhere.test", IPAddress.Parse("127.0.0.2"));

    public static readonly X509Certificate2 OfUnknownAuthority = Issue(StrangeAuthority, Now.AddDays(-2), Now.AddDays(2), ServerName, IPAddress.Loopback);

    public static readonly X509Certificate2 SelfSigned = Issue(null, Now.AddDays(-2), Now.AddDays(2), ServerName, IPAddress.Loopback);

    /// <summary>What an engine has to trust for <see cref="Good"/> to be good.</summary>
    public static X509Certificate2Collection TrustedRoots => [X509CertificateLoader.LoadCertificate(Authority.RawData)];

    public static SslServerAuthenticationOptions Options(X509Certificate2 certificate) => new() { ServerCertificate = certificate };

    private static X509Certificate2 NewAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(Now.AddDays(-10), Now.AddDays(10));
    }

    private static X509Certificate2 Issue(X509Certificate2? issuer, DateTimeOffset from, DateTimeOffset to, string name, IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(address);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        if (issuer is null)
        {
            return request.CreateSelfSigned(from, to);
        }

        using var bare = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }
}
