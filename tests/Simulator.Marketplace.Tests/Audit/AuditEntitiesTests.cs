using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Audit;
using Simulator.Marketplace.Storage.Sqlite;

namespace Simulator.Marketplace.Tests.Audit;

public sealed class AuditEntitiesTests
{
    private static readonly string[] Secrets = ["password_hash", "password_salt", "password_iterations", "client_secret"];
    private static readonly string[] Derived = ["words"];

    [Fact]
    public async Task Every_column_is_exported_that_is_neither_secret_nor_derived()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var version in SqliteSchema.Versions) Read(connection, version);

        foreach (var entity in AuditEntities.All)
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{entity.Table}')").Except(Secrets).Except(Derived);
            Assert.Equal((entity.Name, Sorted(columns)), (entity.Name, Sorted(entity.ColumnNames.Split(", "))));
        }

        static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> found = [];
        while (row.Read()) found.Add(row.GetString(0));
        return found;
    }
}
