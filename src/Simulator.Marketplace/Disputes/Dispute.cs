using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Disputes;

/// <summary>A homeowner's complaint about submitted work, the contractor's answer to it, and how it ended. What is held, in cents, is the contract's.</summary>
internal sealed record Dispute(
    string Id,
    string ContractId,
    string HomeownerId,
    string ContractorId,
    string Status,
    string Reason,
    string[] Evidence,
    string RequestedResolution,
    string? Response,
    string[]? ResponseEvidence,
    string? ResponseResolution,
    string? Resolution,
    long? ContractorPayout,
    long? HomeownerRefund,
    string? Notes,
    long Held,
    DateTime MediationDueAt,
    DateTime? ReworkDueAt,
    DateTime CreatedAt,
    DateTime? ContestedAt,
    DateTime? ResolvedAt)
{
    public const string Select = """
        SELECT disputes.id, contract_id, homeowner_id, contractor_id, disputes.status, reason, evidence, requested_resolution, response,
               response_evidence, response_resolution, resolution, contractor_payout, homeowner_refund, notes, held, mediation_due_at,
               rework_due_at, disputes.created_at, contested_at, resolved_at
        FROM disputes JOIN contracts ON contracts.id = contract_id
        """;

    public static ValueTask<Dispute?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE disputes.id = $1", Read, id);

    public static Dispute Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetTexts(6), row.GetString(7),
        row.GetStringOrNull(8), row.GetTextsOrNull(9), row.GetStringOrNull(10), row.GetStringOrNull(11), row.GetInt64OrNull(12), row.GetInt64OrNull(13),
        row.GetStringOrNull(14), row.GetInt64(15), row.GetTime(16), row.GetTimeOrNull(17), row.GetTime(18), row.GetTimeOrNull(19), row.GetTimeOrNull(20));
}
