using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>
/// A cache in Redis that never gives what was true before a write that has been answered. An entry is kept under the epoch and the generation
/// that were current before the database was read, and counts only while they still are. A write gives what it touched a new generation
/// before it is answered; where that may not have worked, nothing is believed until Redis has a new epoch. See docs/decisions/0012.
/// </summary>
internal sealed class GenerationCache : IAsyncDisposable
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(250);

    // Any would do: a name that is gone is never given again. Much longer than entries live, so that they do not miss for it.
    private static readonly TimeSpan NamesLive = TimeSpan.FromMinutes(70);

    private readonly PatientRedis _redis;
    private readonly RedisKey _epoch;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly Trust _trust;
    private readonly Tokens _tokens = new();
    private readonly CancellationTokenSource _end = new();
    private volatile bool _answers;
    private volatile Task _mending = Task.CompletedTask;
    private int _isMending;

    private GenerationCache(PatientRedis redis, Trust trust, RedisKey epoch, TimeSpan timeToLive, TimeProvider time)
    {
        _redis = redis;
        _trust = trust;
        _epoch = epoch;
        _timeToLive = timeToLive;
        _time = time;
    }

    /// <summary>How often Redis did not answer in time, or not as it should.</summary>
    public long Failures => _redis.Failures;

    /// <exception cref="BadMarketplaceOptionException">No Redis is there, or it does not let us in.</exception>
    public static async Task<GenerationCache> OpenAsync(RedisAddress address, RedisKey epoch, TimeProvider time)
    {
        Trust trust = new();
        // A new connection may be to a Redis that was restarted with what it had saved before the last writes.
        var redis = await PatientRedis.ConnectAsync(address, trust.Doubt, time).ConfigureAwait(false);
        GenerationCache cache = new(redis, trust, epoch, address.TimeToLive, time);
        if (await cache.TryRenewAsync().ConfigureAwait(false)) return cache;
        await cache.DisposeAsync().ConfigureAwait(false);
        throw new BadMarketplaceOptionException($"can't use {address}: it answers, but does not take what is written");
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
        var (hasAnswered, values) = await AskAsync(redis => redis.StringGetAsync(keys)).ConfigureAwait(false);
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
        _redis.Tell(key, CacheEntry.Of(epoch.Span, look.Generation.Span, exceptions, body).Bytes, _timeToLive);
    }

    /// <summary>After it, no entry of these generations is given to a read that begins now. Never throws.</summary>
    public ValueTask OutdateAsync(IEnumerable<RedisKey> generations) =>
        ChangeAsync(redis => Task.WhenAll(generations.Select(generation => redis.StringSetAsync(generation, _tokens.Next(), NamesLive))));

    /// <summary>After it, no entry at all is given to a read that begins now. Never throws.</summary>
    public ValueTask OutdateAllAsync() => ChangeAsync(SetEpochAsync);

    /// <summary>Whether Redis answers.</summary>
    public ValueTask<bool> CheckAsync(CancellationToken cancel) => _redis.AnswersAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _mending.ConfigureAwait(false);
        await _redis.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    // Nobody has changed it for long, or its name was dropped: it gets one before the database is read, or else a write could go unnoticed.
    private async ValueTask<CacheLook> BeginAsync(RedisKey generation, ReadOnlyMemory<byte> epoch)
    {
        var name = _tokens.Next();
        var (hasAnswered, isOurs) = await AskAsync(redis => redis.StringSetAsync(generation, name, NamesLive, when: When.NotExists)).ConfigureAwait(false);
        return hasAnswered && isOurs ? new CacheLook(null, null, epoch, name) : CacheLook.Nothing;
    }

    private async ValueTask ChangeAsync<T>(Func<IDatabase, Task<T>> change)
    {
        // While it does not answer, writes do not wait for it one by one.
        if (_answers) await AskAsync(change).ConfigureAwait(false);
        else Doubt();
    }

    private async ValueTask<(bool HasAnswered, T Answer)> AskAsync<T>(Func<IDatabase, Task<T>> question)
    {
        var asked = await _redis.AskAsync(question).ConfigureAwait(false);
        if (asked.HasAnswered) return asked;
        _answers = false;
        Doubt();
        return asked;
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
        var (hasAnswered, _) = await _redis.AskAsync(SetEpochAsync).ConfigureAwait(false);
        if (!hasAnswered) return false;
        _answers = true;
        _trust.Settle(doubts);
        return true;
    }

    private Task<bool> SetEpochAsync(IDatabase redis) => redis.StringSetAsync(_epoch, _tokens.Next(), NamesLive);
}
