using Simulator.Marketplace.Storage;
using Simulator.Marketplace.Storage.Postgres;
using Simulator.Marketplace.Tests.Storage;
using TestDatabase = Simulator.Marketplace.Tests.Services.PostgresDatabase;

namespace Simulator.Marketplace.Postgres.Tests.Storage;

public sealed class PostgresStorageTests : DatabaseTests
{
    private TestDatabase? _database;

    internal override async ValueTask<Database> OpenAsync()
    {
        _database ??= await TestDatabase.CreateAsync();
        return await PostgresDatabase.OpenAsync(PostgresAddress.From(_database.Url), connections: null, TimeProvider.System);
    }

    internal override async ValueTask ForgetAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }
}
