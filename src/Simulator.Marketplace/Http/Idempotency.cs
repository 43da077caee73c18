using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
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
        public static Stored From(SqliteDataReader row) =>
            new(row.GetFieldValue<byte[]>(0), new Reply(row.GetInt32(1), row.GetFieldValue<byte[]>(2)) { IsKept = true, IsReplayed = true });
    }

    /// <summary>Runs the effect unless it ran before; call it inside a transaction, so that effect and answer are stored together.</summary>
    public static Reply Once(Session session, Call call, string key, string path, byte[] body, Func<Session, Reply> effect)
    {
        var hash = SHA256.HashData(body);
        var stored = session.One(
            "SELECT body_hash, status, reply FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND path = $3", Stored.From, call.Caller.Id, key, path);
        if (stored is not null)
        {
            return stored.BodyHash.AsSpan().SequenceEqual(hash)
                ? stored.Reply
                : Refusals.Because(422, "IDEMPOTENCY_KEY_REUSED", $"the Idempotency-Key {key} was used for a different body");
        }

        session.Execute("SAVEPOINT effect");
        var reply = effect(session);
        if (!reply.IsKept) session.Execute("ROLLBACK TO effect");
        session.Execute("RELEASE effect");
        ForgetOld(session, call.Now);
        session.Execute(
            "INSERT INTO idempotency_keys (user_id, key, path, body_hash, status, reply, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            call.Caller.Id, key, path, hash, reply.Status, reply.Body, call.Now);
        return reply with { IsKept = true };
    }

    public static void ForgetOld(Session session, long now) =>
        session.Execute("DELETE FROM idempotency_keys WHERE created_at < $1", now - KeptMilliseconds);
}
