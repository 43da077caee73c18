using System.Text.RegularExpressions;
using Npgsql;

namespace Simulator.Marketplace.Tests.Services;

public sealed class PostgresDatabaseTests
{
    [Fact]
    public async Task It_can_be_connected_to()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var connection = await database.OpenAsync();

        Assert.Equal(1, await ScalarAsync(connection, "SELECT 1"));
        Assert.Equal(Regex.Replace(TestServices.Postgres, "[^/]+$", connection.Database), database.Url);
    }

    [Fact]
    public async Task Two_share_nothing()
    {
        await using var one = await PostgresDatabase.CreateAsync();
        await using var other = await PostgresDatabase.CreateAsync();
        await using var connection = await one.OpenAsync();
        await using var otherConnection = await other.OpenAsync();

        await ScalarAsync(connection, "CREATE TABLE jobs (id int)");

        Assert.Equal("jobs", await ScalarAsync(connection, "SELECT to_regclass('jobs')::text"));
        Assert.Equal(DBNull.Value, await ScalarAsync(otherConnection, "SELECT to_regclass('jobs')::text"));
    }

    [Fact]
    public async Task It_is_deleted_at_the_end_though_someone_is_connected()
    {
        await using var witness = await PostgresDatabase.CreateAsync();
        await using var connection = await witness.OpenAsync();
        var database = await PostgresDatabase.CreateAsync();
        await using var left = await database.OpenAsync();
        var name = left.Database;

        await database.DisposeAsync();

        Assert.Equal(0L, await ScalarAsync(connection, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
    }

    [Fact]
    public async Task Texts_are_sorted_the_same_way_everywhere()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var connection = await database.OpenAsync();

        Assert.Equal("UTF8 C.UTF-8", await ScalarAsync(
            connection, "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate FROM pg_database WHERE datname = current_database()"));
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
