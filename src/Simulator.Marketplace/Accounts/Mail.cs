using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>What a user would find in their mailbox; nothing is really sent.</summary>
internal sealed record Mail(string Id, string UserId, string Email, string Kind, string Token, DateTime ExpiresAt, DateTime? UsedAt, DateTime CreatedAt)
{
    public const string Columns = "mails.id, user_id, email, kind, token, expires_at, used_at, mails.created_at";
    public const string Tables = "mails JOIN users ON users.id = user_id";

    public static Mail Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetTime(5), row.GetTimeOrNull(6), row.GetTime(7));
}
