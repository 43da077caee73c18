using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>An account, as others may see it.</summary>
internal sealed record User(string Id, string Email, string FirstName, string LastName, string Role, DateTime CreatedAt, bool EmailVerified)
{
    public const string Columns = "users.id, email, first_name, last_name, role, created_at, email_verified";

    public static User Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetTime(5), row.GetInt32(6) == 1);
}
