using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Simulator.Actors.Load;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>Reads the files that a plan names under <c>target.http.tls</c>, on the node that needs them.</summary>
internal static class CertificateFiles
{
    public static X509Certificate2Collection? Roots(TlsPlan tls) => tls.Ca is not { } file ? null : Read("ca", file, () =>
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(file);
        return roots.Count > 0 ? roots : throw new CryptographicException("there is no certificate in it");
    });

    public static X509Certificate2? Own(TlsPlan tls, Func<string, string?> environment)
    {
        if (tls.ClientCertificate is not { } file)
        {
            return null;
        }

        var password = tls.ClientKeyPasswordFrom is not { } variable ? null : environment(variable)
            ?? throw new PlanRefusedException($"target.http.tls.clientKeyPasswordFrom: the environment has no {variable} on this node");
        return Read("clientCertificate", file, () =>
            Path.GetExtension(file) is ".p12" or ".pfx" ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
            : password is null ? X509Certificate2.CreateFromPemFile(file, tls.ClientKey)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, tls.ClientKey));
    }

    private static T Read<T>(string key, string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PlanRefusedException($"target.http.tls.{key}: {file} cannot be used on this node: {failure.Message}");
        }
    }
}
