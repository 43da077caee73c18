using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>A user with what only the login may know.</summary>
internal sealed record Account(User User, Password Password)
{
    public static ValueTask<Account?> FindAsync(Session session, string email) => session.OneAsync(
        $"SELECT {User.Columns}, password_hash, password_salt, password_iterations FROM users WHERE lower(email) = lower($1)", Read, email);

    private static Account Read(DbDataReader row) =>
        new(User.Read(row), new Password(row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8), row.GetInt32(9)));
}
