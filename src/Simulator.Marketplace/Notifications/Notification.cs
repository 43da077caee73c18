using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Notifications;

/// <summary>Something that happened to a user's jobs, bids or contracts.</summary>
internal sealed record Notification(string Type, string EntityId, string JobId, string JobTitle, DateTime At)
{
    public static Notification Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetTime(4));
}
