using System.Security.Cryptography;

namespace Simulator.Marketplace.Accounts;

/// <summary>A stored password: PBKDF2 with SHA-256. The count of iterations is stored too, so that it can be raised later.</summary>
internal sealed record Password(byte[] Hash, byte[] Salt, int Iterations)
{
    public static Password From(string text, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new Password(Derive(text, salt, iterations), salt, iterations);
    }

    public bool Matches(string text) => CryptographicOperations.FixedTimeEquals(Derive(text, Salt, Iterations), Hash);

    private static byte[] Derive(string text, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(text, salt, iterations, HashAlgorithmName.SHA256, outputLength: 32);
}
