using System.Data.Common;

namespace Simulator.Marketplace.Jobs;

/// <summary>A bid as a job shows it.</summary>
internal sealed record JobBid(string Id, long Amount, string Timeline, string Status, string ContractorId)
{
    public const string Columns = "id, amount, timeline, status, contractor_id";

    public static JobBid Read(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
