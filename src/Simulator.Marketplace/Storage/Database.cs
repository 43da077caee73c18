using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Storage;

/// <summary>Where the marketplace keeps everything. Reads see one moment; a write happens as a whole or not at all.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>What people call it, in logs and health reports.</summary>
    public abstract string Name { get; }

    public abstract PoolState Pool { get; }

    /// <summary>Who keeps copies of what is written here; set before the first request.</summary>
    public IWriteFollower? Follower { get; set; }

    /// <summary>From which version to which the start has brought the schema; null where there was nothing to do, or no schema yet.</summary>
    public (int From, int To)? Migration { get; set; }

    /// <summary>Runs the reads in one snapshot.</summary>
    public abstract ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read);

    /// <summary>
    /// Runs the writes in one transaction; a refusal or an exception leaves nothing behind. The effect may run more than once, when the database
    /// gave way to another transaction: only the last run counts.
    /// </summary>
    public ValueTask<Reply> WriteAsync(Func<Session, ValueTask<Reply>> effect) =>
        Follower is { } follower ? WriteAsync(effect, follower) : TransactAsync(effect);

    /// <summary>Takes a connection that serves nobody, until what is given is disposed.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> came before a connection was free.</exception>
    public abstract ValueTask<IDisposable> TakeConnectionAsync(CancellationToken stop);

    /// <summary>The secret that this database's tokens are signed with; made at the first start.</summary>
    public ValueTask<byte[]> SecretAsync(Func<byte[]> create) => SettingAsync("token_secret", create);

    /// <summary>A setting that this database keeps; made when it is first asked for.</summary>
    public async ValueTask<byte[]> SettingAsync(string name, Func<byte[]> create)
    {
        byte[]? value = null;
        await WriteAsync(async session =>
        {
            await session.ExecuteAsync("INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, create()).ConfigureAwait(false);
            value = await session.OneAsync("SELECT value FROM settings WHERE name = $1", row => row.GetFieldValue<byte[]>(0), name).ConfigureAwait(false);
            return Reply.Done;
        }).ConfigureAwait(false);
        return value!;
    }

    /// <summary>Deletes what nobody can ask for any more.</summary>
    public async ValueTask ForgetOldAsync(TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await WriteAsync(async session =>
        {
            await RefreshTokens.ForgetOldAsync(session, now).ConfigureAwait(false);
            await Mails.ForgetOldAsync(session, now).ConfigureAwait(false);
            await Idempotency.ForgetOldAsync(session, now).ConfigureAwait(false);
            return Reply.Done;
        }).ConfigureAwait(false);
    }

    /// <summary>Whether it answers at all.</summary>
    public async ValueTask<bool> AnswersAsync() =>
        await ReadAsync(session => session.NumberAsync("SELECT count(*) FROM schema_versions")).ConfigureAwait(false) > 0;

    public abstract ValueTask DisposeAsync();

    /// <inheritdoc cref="WriteAsync(Func{Session, ValueTask{Reply}})"/>
    protected abstract ValueTask<Reply> TransactAsync(Func<Session, ValueTask<Reply>> effect);

    private async ValueTask<Reply> WriteAsync(Func<Session, ValueTask<Reply>> effect, IWriteFollower follower)
    {
        Touched? kept = null;
        try
        {
            return await TransactAsync(async session =>
            {
                kept = null;
                var touched = session.Touched = new Touched();
                var reply = await effect(session).ConfigureAwait(false);
                if (reply.IsKept) kept = touched;
                return reply;
            }).ConfigureAwait(false);
        }
        finally
        {
            // Also after a commit that failed: when its answer was lost, it may have happened.
            if (kept is { IsNothing: false }) await follower.FollowAsync(kept).ConfigureAwait(false);
        }
    }
}
