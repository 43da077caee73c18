using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Marketplace.Storage;

/// <summary>One connection with its prepared commands; at any time one request uses it. Arguments fill $1, $2, … in order.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;

    public void Begin() => Execute("BEGIN");

    public void BeginImmediate() => Execute("BEGIN IMMEDIATE");

    public void Commit() => Execute("COMMIT");

    public void Rollback() => Execute("ROLLBACK");

    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Prepared(sql, arguments).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object?> arguments) => (long)(Prepared(sql, arguments).ExecuteScalar() ?? 0L);

    public T? One<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
        where T : class
    {
        using var row = Prepared(sql, arguments).ExecuteReader();
        return row.Read() ? read(row) : null;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var row = Prepared(sql, arguments).ExecuteReader();
        List<T> found = [];
        while (row.Read()) found.Add(read(row));
        return found;
    }

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
