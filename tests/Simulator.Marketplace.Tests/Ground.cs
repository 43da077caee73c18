using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Simulator.Marketplace.Tests;

/// <summary>Where a test's marketplace keeps its data: here a SQLite file in a folder of its own. The same tests stand on other databases too.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-tests-");

    /// <summary>The file that a database in a file would be.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "market.db");

    public static ValueTask<Ground> MakeAsync() => ValueTask.FromResult(new Ground());

    /// <summary>The options of a marketplace that stands here.</summary>
    public MarketplaceOptions Under(MarketplaceOptions options) => options with { Database = Path };

    public async Task<DbConnection> ConnectAsync()
    {
        SqliteConnection connection = new($"Data Source={Path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
