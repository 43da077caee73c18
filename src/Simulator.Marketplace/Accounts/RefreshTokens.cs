using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Refresh tokens: random words of which the database knows only the hash; they live seven days and are not rotated.</summary>
internal static class RefreshTokens
{
    private const long LifeMilliseconds = 7L * 24 * 60 * 60 * 1000;

    public static async ValueTask<string> IssueAsync(Session session, string userId, long now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await session.ExecuteAsync(
            "INSERT INTO refresh_tokens (hash, user_id, expires_at) VALUES ($1, $2, $3)", Hash(token), userId, now + LifeMilliseconds).ConfigureAwait(false);
        return token;
    }

    public static ValueTask<User?> OwnerAsync(Session session, string token, long now) => session.OneAsync(
        $"SELECT {User.Columns} FROM users JOIN refresh_tokens ON user_id = users.id WHERE hash = $1 AND expires_at > $2", User.Read, Hash(token), now);

    public static ValueTask<int> RevokeAsync(Session session, string token) => session.ExecuteAsync("DELETE FROM refresh_tokens WHERE hash = $1", Hash(token));

    public static ValueTask<int> RevokeAllAsync(Session session, string userId) =>
        session.ExecuteAsync("DELETE FROM refresh_tokens WHERE user_id = $1", userId);

    public static ValueTask<int> ForgetOldAsync(Session session, long now) => session.ExecuteAsync("DELETE FROM refresh_tokens WHERE expires_at <= $1", now);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
