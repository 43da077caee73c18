using Simulator.Marketplace.Storage;
using Simulator.Marketplace.Storage.Sqlite;

namespace Simulator.Marketplace.Tests.Storage;

public sealed class SqliteDatabaseTests : DatabaseTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-tests-");

    internal override async ValueTask<Database> OpenAsync() =>
        await SqliteDatabase.OpenAsync(Path.Combine(_folder.FullName, "market.db"), connections: null, TimeProvider.System);

    internal override ValueTask ForgetAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
