namespace Simulator.Marketplace;

/// <summary>How a marketplace is to run.</summary>
public sealed record MarketplaceOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5080";
    public const int DefaultPasswordIterations = 10_000;

    /// <summary>The one address to listen on, http only; port 0 takes a free port. Other than loopback needs <see cref="AllowRemote"/>.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Path of the SQLite file; null: a file in a temporary folder of its own, deleted at the end.</summary>
    public string? Database { get; init; }

    /// <summary>How many times faster business windows pass than clock time; a positive number.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Rounds of PBKDF2 with SHA-256 for new passwords, 1 to 10,000,000; each login costs as many.</summary>
    public int PasswordIterations { get; init; } = DefaultPasswordIterations;

    /// <summary>Whether the server ends when its standard input does, and leaves SIGINT to its parent.</summary>
    public bool EndWithStandardInput { get; init; }

    /// <summary>Whether it may listen on addresses that other machines reach.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>Whether anyone may register as ADMIN.</summary>
    public bool AllowAdminRegistration { get; init; }

    /// <summary>What access tokens are signed with, at least 16 characters; null: a random secret that the database keeps.</summary>
    public string? TokenSecret { get; init; }
}
