using System.Data;
using Npgsql;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Storage.Postgres;

/// <summary>
/// A PostgreSQL database behind a pool of connections. Reads run under REPEATABLE READ, so that each sees one moment. Writes run under READ
/// COMMITTED and lock the row that they decide about before they read it: who waited sees what the other one did, where SERIALIZABLE would
/// make them fail and begin again.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    public const int DefaultConnections = 16;

    private const int MostAttempts = 10;

    private readonly NpgsqlDataSource _source;
    private readonly Turns _turns;
    private readonly int _limit;

    private PostgresDatabase(NpgsqlDataSource source, int connections)
    {
        _source = source;
        _limit = connections;
        _turns = new Turns(connections);
    }

    public override string Name => "postgres";

    public override PoolState Pool => new(_turns.Taken, _limit, _turns.Waiting);

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="NpgsqlException">It can't be reached, or does not let us in.</exception>
    /// <exception cref="UnknownSchemaException">Another version of the marketplace wrote it.</exception>
    public static async ValueTask<PostgresDatabase> OpenAsync(PostgresAddress address, int? connections, TimeProvider time)
    {
        var most = connections ?? DefaultConnections;
        var database = new PostgresDatabase(NpgsqlDataSource.Create(address.ConnectionString(most)), most);
        try
        {
            await Schema.MigrateAsync(database, PostgresSchema.Versions, time).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read)
    {
        await _turns.TakeAsync().ConfigureAwait(false);
        try
        {
            var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var found = await read(new PostgresSession(connection)).ConfigureAwait(false);
                    await transaction.CommitAsync().ConfigureAwait(false);
                    return found;
                }
            }
        }
        finally
        {
            _turns.GiveBack();
        }
    }

    protected override async ValueTask<Reply> TransactAsync(Func<Session, ValueTask<Reply>> effect)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(effect).ConfigureAwait(false);
            }
            // Two transactions waited for each other and PostgreSQL ended this one; nothing of it is left.
            catch (PostgresException problem) when (
                attempt < MostAttempts && problem.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
            }
        }
    }

    public override async ValueTask<IDisposable> TakeConnectionAsync(CancellationToken stop)
    {
        await _turns.TakeAsync(stop).ConfigureAwait(false);
        try
        {
            var connection = await _source.OpenConnectionAsync(stop).ConfigureAwait(false);
            return new TakenConnection(() =>
            {
                connection.Dispose();
                _turns.GiveBack();
            });
        }
        catch
        {
            _turns.GiveBack();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _turns.Dispose();
    }

    private async ValueTask<Reply> TryWriteAsync(Func<Session, ValueTask<Reply>> effect)
    {
        await _turns.TakeAsync().ConfigureAwait(false);
        try
        {
            var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var reply = await effect(new PostgresSession(connection)).ConfigureAwait(false);
                    if (reply.IsKept) await transaction.CommitAsync().ConfigureAwait(false);
                    else await transaction.RollbackAsync().ConfigureAwait(false);
                    return reply;
                }
            }
        }
        finally
        {
            _turns.GiveBack();
        }
    }
}
