using System.Data.Common;
using System.Security.Cryptography;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Http;

/// <summary>Gives a request that comes again under the same Idempotency-Key the answer of the first time; answers live a day.</summary>
internal static class Idempotency
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    public const int LongestKey = 255;

    private const long KeptMilliseconds = 24 * 60 * 60 * 1000;

    private sealed record Stored(byte[] BodyHash, Reply Reply)
    {
        public static Stored From(DbDataReader row) =>
            new(row.GetFieldValue<byte[]>(0), new Reply(row.GetInt32(1), row.GetFieldValue<byte[]>(2)) { IsKept = true, IsReplayed = true });
    }

    public static Reply? Refusal(Call call) => call.IdempotencyKey is { Length: > LongestKey }
        ? Refusals.Invalid(new() { [KeyHeader] = $"must have at most {LongestKey} characters" })
        : null;

    /// <summary>Runs the effect unless it ran before; call it inside a transaction, so that effect and answer are stored together.</summary>
    public static async ValueTask<Reply> OnceAsync(
        Session session, Call call, string key, string path, byte[] body, Func<Session, ValueTask<Reply>> effect)
    {
        var hash = SHA256.HashData(body);
        // Whoever comes second under the key waits here until the first has ended, then finds its answer.
        var claimed = await session.ExecuteAsync(
            """
            INSERT INTO idempotency_keys (user_id, key, path, body_hash, status, reply, created_at) VALUES ($1, $2, $3, $4, 0, $5, $6)
            ON CONFLICT (user_id, key, path) DO UPDATE SET body_hash = excluded.body_hash, created_at = excluded.created_at
            WHERE idempotency_keys.created_at < $7
            """,
            call.Caller.Id, key, path, hash, Array.Empty<byte>(), call.Now, call.Now - KeptMilliseconds).ConfigureAwait(false);
        if (claimed == 0)
        {
            var stored = (await session.OneAsync(
                "SELECT body_hash, status, reply FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND path = $3",
                Stored.From, call.Caller.Id, key, path).ConfigureAwait(false))!;
            // The first may have committed this moment, and be about to tell what it touched: this answer must not overtake that.
            if (stored.Reply.Status < 400) session.Touched?.Everything();
            return stored.BodyHash.AsSpan().SequenceEqual(hash)
                ? stored.Reply
                : Refusals.Because(422, "IDEMPOTENCY_KEY_REUSED", $"the Idempotency-Key {key} was used for a different body");
        }

        await session.ExecuteAsync("SAVEPOINT effect").ConfigureAwait(false);
        var reply = await effect(session).ConfigureAwait(false);
        if (!reply.IsKept)
        {
            await session.ExecuteAsync("ROLLBACK TO SAVEPOINT effect").ConfigureAwait(false);
            session.Touched?.Clear();
        }
        await session.ExecuteAsync("RELEASE SAVEPOINT effect").ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE idempotency_keys SET status = $4, reply = $5 WHERE user_id = $1 AND key = $2 AND path = $3",
            call.Caller.Id, key, path, reply.Status, reply.Body).ConfigureAwait(false);
        return reply with { IsKept = true };
    }

    /// <summary>Whether the request would only be given an answer of before.</summary>
    public static async ValueTask<bool> IsKnownAsync(Session session, Call call, DateTimeOffset now) =>
        call.IdempotencyKey is { } key && await session.NumberAsync(
            "SELECT count(*) FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND path = $3 AND created_at >= $4",
            call.Caller.Id, key, call.Path, now.ToUnixTimeMilliseconds() - KeptMilliseconds).ConfigureAwait(false) > 0;

    public static ValueTask<int> ForgetOldAsync(Session session, long now) =>
        session.ExecuteAsync("DELETE FROM idempotency_keys WHERE created_at < $1", now - KeptMilliseconds);
}
