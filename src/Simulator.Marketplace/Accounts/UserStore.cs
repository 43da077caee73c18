using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Changes to users.</summary>
internal static class UserStore
{
    /// <summary>Adds the user, or nothing when the e-mail is registered already; gives how many were added.</summary>
    public static ValueTask<int> AddAsync(Session session, User user, string phone, Password password, long now) => session.ExecuteAsync(
        """
        INSERT INTO users (id, email, phone, first_name, last_name, role, email_verified, password_hash, password_salt, password_iterations, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
        """,
        user.Id, user.Email, phone, user.FirstName, user.LastName, user.Role, user.EmailVerified ? 1 : 0, password.Hash, password.Salt,
        password.Iterations, now);

    public static ValueTask<int> VerifyEmailAsync(Session session, string id) =>
        session.ExecuteAsync("UPDATE users SET email_verified = 1 WHERE id = $1", id);

    /// <summary>Sets the password, and ends every session that the old one began.</summary>
    public static async ValueTask SetPasswordAsync(Session session, string id, Password password)
    {
        await session.ExecuteAsync(
            "UPDATE users SET password_hash = $2, password_salt = $3, password_iterations = $4 WHERE id = $1",
            id, password.Hash, password.Salt, password.Iterations).ConfigureAwait(false);
        await RefreshTokens.RevokeAllAsync(session, id).ConfigureAwait(false);
    }
}
