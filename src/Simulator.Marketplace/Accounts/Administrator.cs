using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>The account that the operator's password opens. Nobody can register its e-mail.</summary>
internal static class Administrator
{
    public const string Email = "admin@marketplace.local";

    private const string Phone = "0000000000";

    public static bool IsNamed(string email) => email.Equals(Email, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sees to it that the password opens the account: creates it, or changes its password.</summary>
    public static async ValueTask AdmitAsync(Database database, string password, int iterations, TimeProvider time)
    {
        var known = await database.ReadAsync(session => Account.FindAsync(session, Email)).ConfigureAwait(false);
        if (known is not null && known.Password.Matches(password)) return;
        var hashed = Password.From(password, iterations);
        await database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            var at = now.ToUnixTimeMilliseconds();
            User user = new(Guid.CreateVersion7(now).ToString(), Email, "The", "Administrator", Role.Admin, at.ToTime(), EmailVerified: true);
            if (known is not null) await UserStore.SetPasswordAsync(session, known.User.Id, hashed).ConfigureAwait(false);
            else await UserStore.AddAsync(session, user, Phone, hashed, at).ConfigureAwait(false);
            return Reply.Done;
        }).ConfigureAwait(false);
    }
}
