namespace Simulator.Model.Plans;

/// <summary>How TLS is spoken with the target. Files are named by their paths on each node, secrets by their variables: neither travels.</summary>
public sealed record TlsPlan
{
    /// <summary>Whether the target's certificate is not checked at all: for test environments.</summary>
    public bool Insecure { get; init; }

    /// <summary>PEM file of roots that are trusted beside the system's.</summary>
    public string? Ca { get; init; }

    /// <summary>PEM or PKCS #12 file of what the generator shows of itself.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>PEM file of its key, where it is not in the same file.</summary>
    public string? ClientKey { get; init; }

    /// <summary>The environment variable with the password of the key.</summary>
    public string? ClientKeyPasswordFrom { get; init; }

    /// <summary>Name for SNI, the certificate and the host header, where it is not the base URL's.</summary>
    public string? ServerName { get; init; }
}
