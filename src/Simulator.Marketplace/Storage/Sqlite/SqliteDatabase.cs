using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Http;
using SQLitePCL;

namespace Simulator.Marketplace.Storage.Sqlite;

/// <summary>The SQLite file: one writer, whose transactions run one after another, and as many readers as requests read at once.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _connectionString;
    private readonly SqliteSession _writer;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly Turns _writing = new(1);
    private readonly Turns? _reading;
    private readonly int? _limit;
    private int _readersInUse;

    private SqliteDatabase(string connectionString, SqliteSession writer, int? connections)
    {
        _connectionString = connectionString;
        _writer = writer;
        _limit = connections;
        _reading = connections is { } most ? new Turns(most - 1) : null;
    }

    public override string Name => "sqlite";

    public override PoolState Pool =>
        new(Volatile.Read(ref _readersInUse) + _writing.Taken, _limit, _writing.Waiting + (_reading?.Waiting ?? 0));

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    /// <param name="connections">The most connections at once, one of which writes; null for no limit.</param>
    /// <exception cref="SqliteException">The file can't be opened, or is no database.</exception>
    /// <exception cref="UnknownSchemaException">Another version of the marketplace wrote it.</exception>
    public static async ValueTask<SqliteDatabase> OpenAsync(string path, int? connections, TimeProvider time)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString();
        var writer = Connect(connectionString, cacheKibibytes: 16_384);
        try
        {
            writer.Execute("PRAGMA journal_mode = WAL");
            SqliteDatabase database = new(connectionString, writer, connections);
            await Schema.MigrateAsync(database, SqliteSchema.Versions, time).ConfigureAwait(false);
            return database;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public override async ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read)
    {
        if (_reading is not null) await _reading.TakeAsync().ConfigureAwait(false);
        Interlocked.Increment(ref _readersInUse);
        SqliteSession? session = null;
        try
        {
            session = Reader();
            session.Begin();
            var found = await read(session).ConfigureAwait(false);
            session.Commit();
            _readers.Add(session);
            return found;
        }
        catch
        {
            session?.Dispose();
            throw;
        }
        finally
        {
            EndReading();
        }
    }

    protected override async ValueTask<Reply> TransactAsync(Func<Session, ValueTask<Reply>> effect)
    {
        await _writing.TakeAsync().ConfigureAwait(false);
        try
        {
            return await InTransactionAsync(effect).ConfigureAwait(false);
        }
        finally
        {
            _writing.GiveBack();
        }
    }

    /// <inheritdoc/>
    /// <remarks>One of those that read: there is one only that writes, and all writes at a standstill would be another fault.</remarks>
    public override async ValueTask<IDisposable> TakeConnectionAsync(CancellationToken stop)
    {
        if (_reading is not null) await _reading.TakeAsync(stop).ConfigureAwait(false);
        Interlocked.Increment(ref _readersInUse);
        try
        {
            var session = Reader();
            return new TakenConnection(() =>
            {
                _readers.Add(session);
                EndReading();
            });
        }
        catch
        {
            EndReading();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _writing.TakeAsync().ConfigureAwait(false);
        foreach (var reader in _readers) reader.Dispose();
        _writer.Dispose();
        _writing.Dispose();
        _reading?.Dispose();
    }

    private SqliteSession Reader() => _readers.TryTake(out var session) ? session : Connect(_connectionString, cacheKibibytes: 8_192);

    private void EndReading()
    {
        Interlocked.Decrement(ref _readersInUse);
        _reading?.GiveBack();
    }

    private async ValueTask<Reply> InTransactionAsync(Func<Session, ValueTask<Reply>> effect)
    {
        _writer.BeginImmediate();
        try
        {
            var reply = await effect(_writer).ConfigureAwait(false);
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

    private static SqliteSession Connect(string connectionString, int cacheKibibytes)
    {
        var connection = new SqliteConnection(connectionString);
        var session = new SqliteSession(connection);
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
            // Mapped pages count as memory of this process: bounded, it stays flat however large the file grows.
            session.Execute("PRAGMA mmap_size = 33554432");
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
