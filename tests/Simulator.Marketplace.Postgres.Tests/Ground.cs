using System.Data.Common;
using Simulator.Marketplace.Tests.Services;

namespace Simulator.Marketplace.Tests;

/// <summary>Where a test's marketplace keeps its data: here a PostgreSQL database and a Redis database of its own.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly PostgresDatabase _database;
    private readonly RedisNamespace _redis;

    private Ground(PostgresDatabase database, RedisNamespace redis)
    {
        _database = database;
        _redis = redis;
    }

    /// <summary>The file that a database in a file would be; there is none.</summary>
    public string Path => "";

    public static async ValueTask<Ground> MakeAsync()
    {
        var database = await PostgresDatabase.CreateAsync();
        try
        {
            return new Ground(database, await RedisNamespace.CreateAsync());
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The options of a marketplace that stands here.</summary>
    public MarketplaceOptions Under(MarketplaceOptions options) => options with { Database = _database.Url, Redis = _redis.Url };

    public async Task<DbConnection> ConnectAsync() => await _database.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _database.DisposeAsync();
    }
}
