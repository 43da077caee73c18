using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using SQLitePCL;

namespace Simulator.Marketplace.Storage;

/// <summary>The SQLite file: one writer, whose transactions run one after another, and as many readers as requests read at once.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _connectionString;
    private readonly Session _writer;
    private readonly SemaphoreSlim _writerTurn = new(1, 1);
    private readonly ConcurrentBag<Session> _readers = [];

    private Database(string connectionString, Session writer)
    {
        _connectionString = connectionString;
        _writer = writer;
    }

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    /// <exception cref="SqliteException">The file can't be opened, or is no database.</exception>
    /// <exception cref="UnknownSchemaException">A newer marketplace wrote it.</exception>
    public static Database Open(string path, TimeProvider time)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString();
        var writer = Connect(connectionString, cacheKibibytes: 65_536);
        try
        {
            writer.Execute("PRAGMA journal_mode = WAL");
            Schema.Migrate(writer, time);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
        return new Database(connectionString, writer);
    }

    /// <summary>Runs the reads in one snapshot.</summary>
    public T Read<T>(Func<Session, T> read)
    {
        if (!_readers.TryTake(out var session)) session = Connect(_connectionString, cacheKibibytes: 8_192);
        try
        {
            session.Begin();
            var found = read(session);
            session.Commit();
            _readers.Add(session);
            return found;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs the writes in one transaction, alone; a refusal or an exception leaves nothing behind.</summary>
    public async ValueTask<Reply> WriteAsync(Func<Session, Reply> answer)
    {
        await _writerTurn.WaitAsync().ConfigureAwait(false);
        try
        {
            return InTransaction(answer);
        }
        finally
        {
            _writerTurn.Release();
        }
    }

    /// <summary>The secret that this file's tokens are signed with; made at the first start.</summary>
    public byte[] Secret(Func<byte[]> create)
    {
        _writer.Execute("INSERT INTO settings (name, value) VALUES ('token_secret', $1) ON CONFLICT DO NOTHING", create());
        return _writer.One("SELECT value FROM settings WHERE name = 'token_secret'", row => row.GetFieldValue<byte[]>(0))!;
    }

    /// <summary>Deletes what nobody can ask for any more.</summary>
    public void ForgetOld(TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        RefreshTokens.ForgetOld(_writer, now);
        Idempotency.ForgetOld(_writer, now);
    }

    public void Dispose()
    {
        _writerTurn.Wait();
        foreach (var reader in _readers) reader.Dispose();
        _writer.Dispose();
        _writerTurn.Dispose();
    }

    private Reply InTransaction(Func<Session, Reply> answer)
    {
        _writer.BeginImmediate();
        try
        {
            var reply = answer(_writer);
            if (reply.IsKept) _writer.Commit(); else _writer.Rollback();
            return reply;
        }
        catch
        {
            // SQLite itself rolls back on some failures, such as a full disk.
            if (_writer.IsInTransaction) _writer.Rollback();
            throw;
        }
    }

    private static Session Connect(string connectionString, int cacheKibibytes)
    {
        var connection = new SqliteConnection(connectionString);
        var session = new Session(connection);
        try
        {
            connection.Open();
            // Without this SQLite prepares a statement anew whenever its LIMIT is bound, which costs more than running it.
            _ = raw.sqlite3_db_config(connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            // NORMAL never loses a committed transaction to a crash or kill of the process, only to a power cut.
            session.Execute("PRAGMA synchronous = NORMAL");
            session.Execute("PRAGMA foreign_keys = ON");
            session.Execute("PRAGMA busy_timeout = 5000");
            session.Execute("PRAGMA temp_store = MEMORY");
            session.Execute("PRAGMA mmap_size = 1073741824");
            session.Execute($"PRAGMA cache_size = -{cacheKibibytes}");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
