using Simulator.Marketplace.Storage.Postgres;

namespace Simulator.Marketplace.Storage;

/// <summary>Where the database file is: at the path given, or in a temporary folder that is deleted at the end.</summary>
internal sealed class DatabasePlace : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    public DatabasePlace(string? path)
    {
        _temporary = path is null ? Directory.CreateTempSubdirectory("simulator-marketplace-") : null;
        Path = path ?? System.IO.Path.Combine(_temporary!.FullName, "market.db");
    }

    public string Path { get; }

    /// <summary>What a message may call the database: never its password.</summary>
    public static string Name(string? database) => PostgresAddress.IsOne(database) ? PostgresAddress.From(database!).ToString() : $"'{database}'";

    public void Dispose() => _temporary?.Delete(recursive: true);
}
