using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>A Redis that is asked, and waited for a moment; that it does not answer, or not as it should, is an answer too.</summary>
internal sealed class PatientRedis : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private long _failures;

    private PatientRedis(ConnectionMultiplexer connection, TimeProvider time)
    {
        _connection = connection;
        _database = connection.GetDatabase();
        _time = time;
    }

    public long Failures => Interlocked.Read(ref _failures);

    /// <param name="connecting">Runs before each connection, the first one and those that come after a break, while nothing is sent on it yet.</param>
    /// <exception cref="BadMarketplaceOptionException">No Redis is there, or it does not let us in.</exception>
    public static async Task<PatientRedis> ConnectAsync(RedisAddress address, Action connecting, TimeProvider time)
    {
        var options = address.Connection();
        options.BeforeSocketConnect = (_, _, _) => connecting();
        try
        {
            return new PatientRedis(await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false), time);
        }
        catch (RedisConnectionException problem)
        {
            throw new BadMarketplaceOptionException(problem.FailureType == ConnectionFailureType.AuthenticationFailure
                ? $"can't use {address}: it wants a password, or another one"
                : $"can't use {address}: no Redis answers there");
        }
    }

    public async ValueTask<(bool HasAnswered, T Answer)> AskAsync<T>(Func<IDatabase, Task<T>> question)
    {
        try
        {
            return (true, await question(_database).WaitAsync(Patience, _time).ConfigureAwait(false));
        }
        catch (Exception problem) when (IsTrouble(problem))
        {
            Interlocked.Increment(ref _failures);
            return (false, default!);
        }
    }

    /// <summary>Sets a key and does not wait for it, nor hears whether it was set.</summary>
    public void Tell(RedisKey key, ReadOnlyMemory<byte> value, TimeSpan timeToLive)
    {
        try
        {
            _database.StringSet(key, value, timeToLive, flags: CommandFlags.FireAndForget);
        }
        catch (Exception problem) when (IsTrouble(problem))
        {
            // Then it is not set.
        }
    }

    public async ValueTask<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            await _database.PingAsync().WaitAsync(cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception problem) when (IsTrouble(problem))
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static bool IsTrouble(Exception problem) =>
        problem is RedisException or RedisCommandException or TimeoutException or OperationCanceledException or ObjectDisposedException;
}
