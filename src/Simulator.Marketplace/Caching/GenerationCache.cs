using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>
/// A cache in Redis that never gives what was true before a write that has been answered. An entry is kept under the epoch and the generation
/// that were current before the database was read, and counts only while they still are. A write gives what it touched a new generation
/// before it is answered; where that may not have worked, nothing is believed until Redis has a new epoch. See docs/decisions/0012.
/// </summary>
internal sealed class GenerationCache : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(250);

    // Any would do: a name that is gone is never given again. Much longer than entries live, so that they do not miss for it.
    private static readonly TimeSpan NamesLive = TimeSpan.FromMinutes(70);

    private readonly IConnectionMultiplexer _connection;
    private readonly IDatabase _redis;
    private readonly RedisKey _epoch;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly Trust _trust;
    private readonly Tokens _tokens = new();
    private readonly CancellationTokenSource _end = new();
    private volatile bool _answers;
    private volatile Task _mending = Task.CompletedTask;
    private int _isMending;
    private long _failures;

    private GenerationCache(IConnectionMultiplexer connection, Trust trust, RedisKey epoch, TimeSpan timeToLive, TimeProvider time)
    {
        _connection = connection;
        _redis = connection.GetDatabase();
        _trust = trust;
        _epoch = epoch;
        _timeToLive = timeToLive;
        _time = time;
    }

    /// <summary>How often Redis did not answer in time, or not as it should.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <exception cref="BadMarketplaceOptionException">No Redis is there, or it does not let us in.</exception>
    public static async Task<GenerationCache> OpenAsync(RedisAddress address, RedisKey epoch, TimeProvider time)
    {
        Trust trust = new();
        var options = address.Connection();
        // A new connection may be to a Redis that was restarted with what it had saved before the last writes. This runs before anything is sent on it.
        options.BeforeSocketConnect = (_, _, _) => trust.Doubt();
        try
        {
            var connection = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
            GenerationCache cache = new(connection, trust, epoch, address.TimeToLive, time);
            if (await cache.TryRenewAsync().ConfigureAwait(false)) return cache;
            await cache.DisposeAsync().ConfigureAwait(false);
            throw new BadMarketplaceOptionException($"can't use {address}: it answers, but does not take what is written");
        }
        catch (RedisConnectionException problem)
        {
            throw new BadMarketplaceOptionException(problem.FailureType == ConnectionFailureType.AuthenticationFailure
                ? $"can't use {address}: it wants a password, or another one"
                : $"can't use {address}: no Redis answers there");
        }
    }

    /// <summary>Asks for entries and the names that they must be kept under, all at one moment.</summary>
    public async ValueTask<CacheLook> LookAsync(RedisKey generation, RedisKey first, RedisKey? second = null)
    {
        var doubts = _trust.Doubts;
        if (!_trust.Stands)
        {
            Mend();
            return CacheLook.Nothing;
        }

        RedisKey[] keys = second is { } other ? [_epoch, generation, first, other] : [_epoch, generation, first];
        var (hasAnswered, values) = await AskAsync(() => _redis.StringGetAsync(keys)).ConfigureAwait(false);
        // Since then it may have been asked on a new connection.
        if (!hasAnswered || _trust.Doubts != doubts) return CacheLook.Nothing;
        if (values[0].IsNull)
        {
            Doubt();
            return CacheLook.Nothing;
        }

        ReadOnlyMemory<byte> epoch = values[0];
        if (values[1].IsNull) return await BeginAsync(generation, epoch).ConfigureAwait(false);
        ReadOnlyMemory<byte> current = values[1];
        return new CacheLook(Counting(values[2]), second is null ? null : Counting(values[3]), epoch, current);

        CacheEntry? Counting(RedisValue value) => !value.IsNull && new CacheEntry(value) is var entry && entry.IsOf(epoch.Span, current.Span) ? entry : null;
    }

    /// <summary>Keeps an answer that was read from the database after the look; nobody waits for it.</summary>
    public void Keep(CacheLook look, RedisKey key, IReadOnlyCollection<string> exceptions, ReadOnlySpan<byte> body)
    {
        if (look.Epoch is not { } epoch || !_trust.Stands) return;
        var entry = CacheEntry.Of(epoch.Span, look.Generation.Span, exceptions, body);
        try
        {
            _redis.StringSet(key, entry.Bytes, _timeToLive, flags: CommandFlags.FireAndForget);
        }
        catch (Exception problem) when (IsRedisTrouble(problem))
        {
            // Then it is not kept.
        }
    }

    /// <summary>After it, no entry of these generations is given to a read that begins now. Never throws.</summary>
    public ValueTask OutdateAsync(IEnumerable<RedisKey> generations) =>
        ChangeAsync(() => Task.WhenAll(generations.Select(generation => _redis.StringSetAsync(generation, _tokens.Next(), NamesLive))));

    /// <summary>After it, no entry at all is given to a read that begins now. Never throws.</summary>
    public ValueTask OutdateAllAsync() => ChangeAsync(SetEpochAsync);

    /// <summary>Whether Redis answers.</summary>
    public async ValueTask<bool> CheckAsync(CancellationToken cancel)
    {
        try
        {
            await _redis.PingAsync().WaitAsync(cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception problem) when (IsRedisTrouble(problem))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _mending.ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    // Nobody has changed it for long, or its name was dropped: it gets one before the database is read, or else a write could go unnoticed.
    private async ValueTask<CacheLook> BeginAsync(RedisKey generation, ReadOnlyMemory<byte> epoch)
    {
        var name = _tokens.Next();
        var (hasAnswered, isOurs) = await AskAsync(() => _redis.StringSetAsync(generation, name, NamesLive, when: When.NotExists)).ConfigureAwait(false);
        return hasAnswered && isOurs ? new CacheLook(null, null, epoch, name) : CacheLook.Nothing;
    }

    private async ValueTask ChangeAsync(Func<Task> change)
    {
        // While it does not answer, writes do not wait for it one by one.
        if (!_answers) Doubt();
        else await AskAsync(async () =>
        {
            await change().ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
    }

    private async ValueTask<(bool HasAnswered, T Answer)> AskAsync<T>(Func<Task<T>> ask)
    {
        var (hasAnswered, answer) = await TryAskAsync(ask).ConfigureAwait(false);
        if (hasAnswered) return (true, answer);
        _answers = false;
        Doubt();
        return (false, answer);
    }

    private async ValueTask<(bool HasAnswered, T Answer)> TryAskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return (true, await ask().WaitAsync(Patience, _time).ConfigureAwait(false));
        }
        catch (Exception problem) when (IsRedisTrouble(problem))
        {
            Interlocked.Increment(ref _failures);
            return (false, default!);
        }
    }

    private void Doubt()
    {
        _trust.Doubt();
        Mend();
    }

    private void Mend()
    {
        if (!_end.IsCancellationRequested && Interlocked.Exchange(ref _isMending, 1) == 0) _mending = Task.Run(MendAsync);
    }

    private async Task MendAsync()
    {
        try
        {
            while (!_trust.Stands)
            {
                // Once writes can tell what they touch, they raise no more doubts, and the second time settles the rest.
                if (!await TryRenewAsync().ConfigureAwait(false)) await Task.Delay(RetryEvery, _time, _end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
        Volatile.Write(ref _isMending, 0);
        if (!_trust.Stands) Mend();
    }

    private async ValueTask<bool> TryRenewAsync()
    {
        var doubts = _trust.Doubts;
        var (hasAnswered, _) = await TryAskAsync(SetEpochAsync).ConfigureAwait(false);
        if (!hasAnswered) return false;
        _answers = true;
        _trust.Settle(doubts);
        return true;
    }

    private Task<bool> SetEpochAsync() => _redis.StringSetAsync(_epoch, _tokens.Next(), NamesLive);

    private static bool IsRedisTrouble(Exception problem) =>
        problem is RedisException or RedisCommandException or TimeoutException or OperationCanceledException or ObjectDisposedException;
}
