namespace Simulator.Marketplace;

/// <summary>How a marketplace is to run.</summary>
public sealed record MarketplaceOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5080";
    public const int DefaultPasswordIterations = 10_000;

    /// <summary>The one address to listen on, http only; port 0 takes a free port. Other than loopback needs <see cref="AllowRemote"/>.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>
    /// Path of the SQLite file, or the address of a PostgreSQL database, <c>postgres://user:password@host:port/name</c>; null: a SQLite file in a
    /// temporary folder of its own, deleted at the end.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>
    /// Redis that caches job lists and details, <c>host:port</c> or <c>redis://:password@host:port/number</c>, for 5 s unless <c>?ttl=30s</c> or
    /// the like is added; 1ms to 1h. Null: no cache.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>The most database connections at once, 2 to 1,000; null: 16 for PostgreSQL, as many as requests for SQLite.</summary>
    public int? Pool { get; init; }

    /// <summary>
    /// A queueing station in front of the work, <c>WORKERS:LAW</c> or <c>WORKERS:LAW:QUEUE</c>, such as <c>8:exp(20ms)</c>, whose capacity is
    /// WORKERS divided by the mean of LAW: 400 requests a second. QUEUE bounds who may wait; beyond it 503. Null: none.
    /// </summary>
    public string? Station { get; init; }

    /// <summary>Faults that are on from the start, each <c>NAME=RATE</c>, <c>NAME=RATE:DETAIL</c>, either followed by <c>@ROUTE</c>.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Most requests that one address may make in a window, <c>REQUESTS/WINDOW</c> such as <c>1000/1h</c>; null: no limit.</summary>
    public string? RateLimit { get; init; }

    /// <summary>
    /// How the stand-in for the payment provider answers: shares and a latency, such as
    /// <c>requires-action=0.05,processing=0.03,failed=0.02,latency=exp(200ms)</c>; null: it succeeds at once.
    /// </summary>
    public string? PaymentProvider { get; init; }

    /// <summary>Whether each request is logged, control paths left out.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Where all chance of the marketplace comes from: faults, service times, the payment provider. Ids and secrets are never seeded.</summary>
    public long Seed { get; init; } = 1;

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

    /// <summary>Opens the account admin@marketplace.local, an ADMIN, which is created at the start; null: no such account is made.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>What access tokens are signed with, at least 16 characters; null: a random secret that the database keeps.</summary>
    public string? TokenSecret { get; init; }

    /// <summary>Only the name: secrets are among the options.</summary>
    public override string ToString() => nameof(MarketplaceOptions);
}
