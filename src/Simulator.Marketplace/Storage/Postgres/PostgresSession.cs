using System.Data.Common;
using Npgsql;

namespace Simulator.Marketplace.Storage.Postgres;

/// <summary>A connection to PostgreSQL inside a transaction.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    // Any number that nobody else takes for a lock of their own.
    private const string LockAll = "SELECT pg_advisory_xact_lock(5080726354)";
    private const string ShareAll = "SELECT pg_advisory_xact_lock_shared(5080726354)";

    public override Dialect Dialect => Dialect.Postgres;

    public override ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<object?> arguments) => ExecuteAsync(Command(sql, arguments));

    public override ValueTask<long> NumberAsync(string sql, params ReadOnlySpan<object?> arguments) => NumberAsync(Command(sql, arguments));

    public override ValueTask<T?> OneAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments)
        where T : class => OneAsync(Command(sql, arguments), read);

    public override ValueTask<List<T>> AllAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments) =>
        AllAsync(Command(sql, arguments), read);

    public override async ValueTask LockAsync(string table, string id) =>
        await ExecuteAsync($"SELECT 1 FROM {table} WHERE id = $1 FOR NO KEY UPDATE", id).ConfigureAwait(false);

    public override async ValueTask LockAllAsync() => await ExecuteAsync(LockAll).ConfigureAwait(false);

    public override async ValueTask ShareAllAsync() => await ExecuteAsync(ShareAll).ConfigureAwait(false);

    private static async ValueTask<int> ExecuteAsync(NpgsqlCommand command)
    {
        await using (command.ConfigureAwait(false)) return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async ValueTask<long> NumberAsync(NpgsqlCommand command)
    {
        await using (command.ConfigureAwait(false))
        {
            return Convert.ToInt64(await command.ExecuteScalarAsync().ConfigureAwait(false) ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static async ValueTask<T?> OneAsync<T>(NpgsqlCommand command, Func<DbDataReader, T> read)
        where T : class
    {
        await using (command.ConfigureAwait(false))
        {
            var row = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (row.ConfigureAwait(false)) return await row.ReadAsync().ConfigureAwait(false) ? read(row) : null;
        }
    }

    private static async ValueTask<List<T>> AllAsync<T>(NpgsqlCommand command, Func<DbDataReader, T> read)
    {
        await using (command.ConfigureAwait(false))
        {
            var row = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                List<T> found = [];
                while (await row.ReadAsync().ConfigureAwait(false)) found.Add(read(row));
                return found;
            }
        }
    }

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object?> arguments)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (var argument in arguments) command.Parameters.Add(new NpgsqlParameter { Value = argument ?? DBNull.Value });
        return command;
    }
}
