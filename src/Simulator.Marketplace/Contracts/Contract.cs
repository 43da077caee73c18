using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>What homeowner and contractor agreed on, and where its money is; all money is cents.</summary>
internal sealed record Contract(
    string Id,
    string JobId,
    string BidId,
    string HomeownerId,
    string ContractorId,
    long Amount,
    long Fee,
    long Deposit,
    long Final,
    string Status,
    string PaymentStatus,
    long Held,
    long Released,
    long Refunded,
    string? CancelReason,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    ContractCompletion? Completion)
{
    public const string Select = """
        SELECT contracts.id, job_id, bid_id, homeowner_id, contractor_id, amount, fee, deposit, final, contracts.status, payment_status,
               held, released, refunded, cancel_reason, contracts.created_at, contracts.updated_at,
               completions.id, completions.status, rating, submitted_at, decided_at
        FROM contracts LEFT JOIN completions ON contract_id = contracts.id
        """;

    public static ValueTask<Contract?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE contracts.id = $1", Read, id);

    public static Contract Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7),
        row.GetInt64(8), row.GetString(9), row.GetString(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetStringOrNull(14),
        row.GetTime(15), row.GetTime(16), row.IsDBNull(17) ? null : ContractCompletion.Read(row, 17));

    public bool HasParty(string userId) => HomeownerId == userId || ContractorId == userId;
}
