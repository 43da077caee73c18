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
    long FeePaid,
    long Held,
    long Released,
    long Refunded,
    long PaidOut,
    string? CancelReason,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    ContractCompletion? Completion,
    ContractDispute? Dispute)
{
    // Of the disputes only the latest: subqueries reach it through its index on every database, a join would read them all on one.
    public const string Select = """
        SELECT contracts.id, job_id, bid_id, homeowner_id, contractor_id, amount, fee, deposit, final, contracts.status, payment_status,
               fee_paid, held, released, refunded, paid_out, cancel_reason, contracts.created_at, contracts.updated_at,
               completions.id, completions.status, rating, submitted_at, decided_at,
               (SELECT disputes.id FROM disputes WHERE disputes.contract_id = contracts.id ORDER BY disputes.seq DESC LIMIT 1),
               (SELECT disputes.status FROM disputes WHERE disputes.contract_id = contracts.id ORDER BY disputes.seq DESC LIMIT 1)
        FROM contracts LEFT JOIN completions ON completions.contract_id = contracts.id
        """;

    public static ValueTask<Contract?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE contracts.id = $1", Read, id);

    public static Contract Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7),
        row.GetInt64(8), row.GetString(9), row.GetString(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15),
        row.GetStringOrNull(16), row.GetTime(17), row.GetTime(18), row.IsDBNull(19) ? null : ContractCompletion.Read(row, 19),
        row.IsDBNull(24) ? null : ContractDispute.Read(row, 24));

    public bool HasParty(string userId) => HomeownerId == userId || ContractorId == userId;
}
