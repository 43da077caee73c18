using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>A bid in its contractor's own list, which shows how its job stands.</summary>
internal sealed record OwnBid(
    string Id,
    string JobId,
    string ContractorId,
    long Amount,
    string Timeline,
    string? CoverLetter,
    string Status,
    DateTime CreatedAt,
    string JobStatus)
{
    public const string Columns = $"{Bid.Columns}, jobs.status";

    public static OwnBid Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetStringOrNull(5), row.GetString(6), row.GetTime(7),
        row.GetString(8));
}
