using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>A contractor's offer for a job; the amount is cents.</summary>
internal sealed record Bid(
    string Id,
    string JobId,
    string ContractorId,
    long Amount,
    string Timeline,
    string? CoverLetter,
    string Status,
    DateTime CreatedAt)
{
    public const string Columns = "bids.id, job_id, contractor_id, amount, timeline, cover_letter, bids.status, bids.created_at";

    public static ValueTask<Bid?> FindAsync(Session session, string id) => session.OneAsync($"SELECT {Columns} FROM bids WHERE id = $1", Read, id);

    public static Bid Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetStringOrNull(5), row.GetString(6), row.GetTime(7));
}
