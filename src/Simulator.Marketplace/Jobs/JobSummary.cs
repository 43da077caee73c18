using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>A job as lists show it.</summary>
internal sealed record JobSummary(
    string Id,
    string Title,
    string Category,
    long EstimatedBudget,
    string Location,
    string? Urgency,
    string Status,
    string HomeownerId,
    DateTime CreatedAt,
    int BidCount)
{
    public const string Columns = "id, title, category, estimated_budget, location, urgency, status, homeowner_id, created_at, bid_count";

    public static JobSummary Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetStringOrNull(5), row.GetString(6),
        row.GetString(7), row.GetTime(8), row.GetInt32(9));
}
