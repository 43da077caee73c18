using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>A bid in the list of its job.</summary>
internal sealed record ListedBid(string Id, string JobId, string ContractorId, long Amount, string Timeline, string Status, DateTime CreatedAt)
{
    public const string Columns = "id, job_id, contractor_id, amount, timeline, status, created_at";

    public static ListedBid Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetTime(6));
}
