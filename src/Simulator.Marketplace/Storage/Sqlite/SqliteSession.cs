using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Marketplace.Storage.Sqlite;

/// <summary>A connection to a SQLite file with its prepared commands. Everything completes at once: the database is in this process.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public override Dialect Dialect => Dialect.Sqlite;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;

    public void Begin() => Execute("BEGIN");

    public void BeginImmediate() => Execute("BEGIN IMMEDIATE");

    public void Commit() => Execute("COMMIT");

    public void Rollback() => Execute("ROLLBACK");

    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Prepared(sql, arguments).ExecuteNonQuery();

    public override ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<object?> arguments) => ValueTask.FromResult(Execute(sql, arguments));

    public override ValueTask<long> NumberAsync(string sql, params ReadOnlySpan<object?> arguments) =>
        ValueTask.FromResult((long)(Prepared(sql, arguments).ExecuteScalar() ?? 0L));

    public override ValueTask<T?> OneAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments)
        where T : class
    {
        using var row = Prepared(sql, arguments).ExecuteReader();
        return ValueTask.FromResult(row.Read() ? read(row) : null);
    }

    public override ValueTask<List<T>> AllAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var row = Prepared(sql, arguments).ExecuteReader();
        List<T> found = [];
        while (row.Read()) found.Add(read(row));
        return ValueTask.FromResult(found);
    }

    // A file has one writer at a time, which holds all of it.
    public override ValueTask LockAsync(string table, string id) => ValueTask.CompletedTask;

    public override ValueTask LockAllAsync() => ValueTask.CompletedTask;

    public override ValueTask ShareAllAsync() => ValueTask.CompletedTask;

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_commands.TryGetValue(sql, out var command)) command = Prepare(sql, arguments.Length);
        for (var i = 0; i < arguments.Length; i++) command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepare(string sql, int arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= arguments; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }
        _commands.Add(sql, command);
        return command;
    }
}
