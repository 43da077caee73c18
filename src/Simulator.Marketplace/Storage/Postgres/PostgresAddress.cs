using Npgsql;

namespace Simulator.Marketplace.Storage.Postgres;

/// <summary>Reads <c>postgres://user:password@host:port/name</c>. Without a password PGPASSWORD counts. What it says of itself leaves the password out.</summary>
internal sealed record PostgresAddress(string Host, int Port, string Name, string User, string? Password)
{
    private const string Shape = "database must be a path, or postgres://user:password@host:port/name";
    private const int DefaultPort = 5432;

    public static bool IsOne(string? database) =>
        database is not null
        && (database.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || database.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="BadMarketplaceOptionException">It is no such address.</exception>
    public static PostgresAddress From(string database)
    {
        if (!Uri.TryCreate(database, UriKind.Absolute, out var url) || url.Host.Length == 0) throw new BadMarketplaceOptionException(Shape);
        var name = Uri.UnescapeDataString(url.AbsolutePath.Trim('/'));
        if (name.Length == 0 || name.Contains('/', StringComparison.Ordinal)) throw new BadMarketplaceOptionException($"{Shape}; the name of the database is missing");
        if (url.Query.Length > 0) throw new BadMarketplaceOptionException($"{Shape}; parameters after ? are not known");
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length == 0) throw new BadMarketplaceOptionException($"{Shape}; the user is missing");
        return new PostgresAddress(
            url.IdnHost, url.Port > 0 ? url.Port : DefaultPort, name, Uri.UnescapeDataString(user[0]), user.Length == 2 ? Uri.UnescapeDataString(user[1]) : null);
    }

    public string ConnectionString(int connections) => new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Database = Name,
        Username = User,
        Password = Password,
        MaxPoolSize = connections,
        ApplicationName = "simulator marketplace",
        // Each statement is planned once a connection; there are some hundred different ones.
        MaxAutoPrepare = 400,
        AutoPrepareMinUsages = 2,
        // The transaction ends before a connection goes back, and nothing else is set on it.
        NoResetOnClose = true,
        Timeout = 5,
        CommandTimeout = 30,
    }.ToString();

    public override string ToString() => $"postgres://{User}@{Host}:{Port}/{Name}";
}
