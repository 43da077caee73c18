using System.Security.Cryptography;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Health;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;
using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>
/// Keeps lists of jobs for everyone, and each job as it looks to all who have nothing to do with it. Who has, its homeowner and its bidders,
/// sees more or other bids than the rest, and is kept apart; so are administrators.
/// </summary>
internal sealed class CachedJobs : IWriteFollower, IHealthCheck, IAsyncDisposable
{
    // Withdrawn bids too: someone too many costs an entry, someone too few would be told another's answer.
    private const string People = """
        SELECT homeowner_id FROM jobs WHERE id = $1 UNION SELECT contractor_id FROM bids WHERE job_id = $1
        UNION SELECT contractor_id FROM contracts WHERE job_id = $1
        """;

    private readonly Database _database;
    private readonly GenerationCache _cache;
    private readonly CacheKeys _keys;
    private readonly FaultSwitches _faults;
    private readonly HitCount _lists = new();
    private readonly HitCount _details = new();

    private CachedJobs(Database database, GenerationCache cache, CacheKeys keys, FaultSwitches faults)
    {
        _database = database;
        _cache = cache;
        _keys = keys;
        _faults = faults;
    }

    public CacheCounts Counts => new(_lists.Hits, _lists.Misses, _details.Hits, _details.Misses, _cache.Failures);

    /// <summary>Connects to the Redis of the options; null without one. From then on the database must tell it what is written.</summary>
    /// <param name="database">What it reads from where it has no answer.</param>
    /// <exception cref="BadMarketplaceOptionException">No Redis is there, or it does not let us in.</exception>
    public static async Task<CachedJobs?> OpenAsync(MarketplaceOptions options, Database database, FaultSwitches faults, TimeProvider time)
    {
        if (RedisAddress.From(options) is not { } address) return null;
        CacheKeys keys = new(await database.SettingAsync("cache_name", () => RandomNumberGenerator.GetBytes(8)).ConfigureAwait(false));
        return new CachedJobs(database, await GenerationCache.OpenAsync(address, keys.Epoch, time).ConfigureAwait(false), keys, faults);
    }

    /// <summary>Answers GET /jobs.</summary>
    public async ValueTask<Reply> ListAsync(Call call, Routes.Answer answer)
    {
        Problems problems = new();
        var search = JobSearch.From(call, problems);
        // Which request a stale list strikes is decided at the database, and what it says is for that request alone.
        if (problems.Refusal is not null || _faults.IsOn(Fault.StaleList) || _keys.Of(search) is not var (generation, list))
        {
            return await _database.ReadAsync(session => answer(call, session)).ConfigureAwait(false);
        }

        var look = await _cache.LookAsync(generation, list).ConfigureAwait(false);
        _lists.Count(isHit: look.First is not null);
        if (look.First is { } entry) return new Reply(200, entry.Body());
        var reply = await _database.ReadAsync(session => answer(call, session)).ConfigureAwait(false);
        if (reply.Status == 200 && !_faults.IsOn(Fault.StaleList)) _cache.Keep(look, list, [], reply.Body);
        return reply;
    }

    /// <summary>Answers GET /jobs/{id}.</summary>
    public async ValueTask<Reply> ViewAsync(Call call, Routes.Answer answer)
    {
        var (id, caller) = (call.Id, call.Caller);
        RedisKey common = _keys.Common(id), own = _keys.Own(caller.Id, id);
        var look = await _cache.LookAsync(_keys.Job(id), common, own).ConfigureAwait(false);
        var entry = look.Second ?? (look.First is { } shared && !caller.IsAdmin && !shared.Excepts(caller.Id) ? shared : null);
        _details.Count(isHit: entry is not null);
        if (entry is { } found) return new Reply(200, found.Body());

        var (reply, people) = await _database.ReadAsync(async session => (
            await answer(call, session).ConfigureAwait(false),
            await session.AllAsync(People, row => row.GetString(0), id).ConfigureAwait(false))).ConfigureAwait(false);
        if (reply.Status != 200) return reply;
        if (caller.IsAdmin || people.Contains(caller.Id)) _cache.Keep(look, own, [], reply.Body);
        else _cache.Keep(look, common, people, reply.Body);
        return reply;
    }

    public ValueTask FollowAsync(Touched touched)
    {
        if (touched.IsEverything) return _cache.OutdateAllAsync();
        List<RedisKey> generations = [.. touched.Jobs.Select(_keys.Job), .. touched.Categories.Select(_keys.ListsOf)];
        if (touched.Categories.Count > 0) generations.Add(_keys.AllLists);
        return _cache.OutdateAsync(generations);
    }

    /// <summary>Whether Redis answers.</summary>
    public ValueTask<bool> CheckAsync(CancellationToken cancel) => _cache.CheckAsync(cancel);

    public ValueTask DisposeAsync() => _cache.DisposeAsync();
}
