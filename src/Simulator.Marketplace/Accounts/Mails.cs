using System.Buffers.Text;
using System.Security.Cryptography;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>The mails with tokens that prove who owns a mailbox. A token works once: to verify for a day, to reset a password for an hour.</summary>
internal static class Mails
{
    private static readonly TimeSpan VerifyLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static ValueTask<int> SendAsync(Session session, string kind, string userId, DateTimeOffset now) => session.ExecuteAsync(
        "INSERT INTO mails (id, user_id, kind, token, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        Guid.CreateVersion7(now).ToString(), userId, kind, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
        (now + (kind == MailKind.VerifyEmail ? VerifyLife : ResetLife)).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());

    /// <summary>The mail that a token came with, if the token still works.</summary>
    public static async ValueTask<Found<Mail>> FindAsync(Session session, string kind, string token, DateTimeOffset now)
    {
        var mail = await session.OneAsync($"SELECT {Mail.Columns} FROM {Mail.Tables} WHERE token = $1 AND kind = $2", Mail.Read, token, kind)
            .ConfigureAwait(false);
        if (mail is not { UsedAt: null }) return Unknown;
        return mail.ExpiresAt <= now.UtcDateTime ? Refusals.Because(400, "TOKEN_EXPIRED", "the token has expired; ask for another mail") : mail;
    }

    /// <summary>Uses up the token, and with it all of its kind; the refusal when somebody else was quicker.</summary>
    public static async ValueTask<Reply?> UseAsync(Session session, Mail mail, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var used = await session.ExecuteAsync("UPDATE mails SET used_at = $2 WHERE id = $1 AND used_at IS NULL", mail.Id, at).ConfigureAwait(false);
        if (used == 0) return Unknown;
        await session.ExecuteAsync("UPDATE mails SET used_at = $3 WHERE user_id = $1 AND kind = $2 AND used_at IS NULL", mail.UserId, mail.Kind, at)
            .ConfigureAwait(false);
        return null;
    }

    public static ValueTask<int> ForgetOldAsync(Session session, long now) =>
        session.ExecuteAsync("DELETE FROM mails WHERE expires_at < $1", now - (long)Kept.TotalMilliseconds);

    public static Reply Unknown => Refusals.Because(400, "INVALID_TOKEN", "the token is unknown, used, or somebody else's");
}
