using static Simulator.Marketplace.Audit.AuditColumn;

namespace Simulator.Marketplace.Audit;

/// <summary>Everything that can be exported: all columns but secrets and what is derived for searching.</summary>
internal static class AuditEntities
{
    public static readonly IReadOnlyList<AuditEntity> All =
    [
        new("users", [
            .. Texts("id", "email", "phone", "first_name", "last_name", "role"), .. Flags("email_verified"), .. Numbers("seq"), .. Times("created_at")]),
        new("jobs", [
            .. Texts("id", "homeowner_id", "title", "description", "category", "location", "zip_code", "urgency", "scope_of_work", "status"),
            .. Numbers("estimated_budget", "bid_count", "seq"), .. Times("created_at", "updated_at")]),
        new("bids", [
            .. Texts("id", "job_id", "contractor_id", "timeline", "cover_letter", "status"), .. Numbers("amount", "seq"), .. Flags("faulty"),
            .. Times("created_at", "updated_at")]),
        new("contracts", [
            .. Texts("id", "job_id", "bid_id", "homeowner_id", "contractor_id", "status", "payment_status", "cancel_reason"),
            .. Numbers("amount", "fee", "deposit", "final", "fee_paid", "held", "released", "refunded", "paid_out", "seq"), .. Flags("faulty"),
            .. Times("created_at", "updated_at")]),
        new("completions", [
            .. Texts("id", "contract_id", "status", "notes", "feedback"), .. Documents("photos", "videos", "geolocation"), .. Numbers("rating", "seq"),
            .. Times("submitted_at", "decided_at")]),
        new("disputes", [
            .. Texts("id", "contract_id", "status", "reason", "requested_resolution", "response", "response_resolution", "resolution", "notes"),
            .. Documents("evidence", "response_evidence"), .. Numbers("contractor_payout", "homeowner_refund", "seq"),
            .. Times("mediation_due_at", "rework_due_at", "created_at", "contested_at", "resolved_at")]),
        new("change-orders", [
            .. Texts("id", "contract_id", "title", "description", "status"), .. Numbers("amount", "seq"), .. Times("created_at", "decided_at")]),
        new("milestones", [
            .. Texts("id", "contract_id", "title", "status"), .. Numbers("position", "amount", "seq"), .. Times("created_at", "updated_at")]),
        new("payment-intents", [
            .. Texts("id", "contract_id", "type", "status"), .. Numbers("amount", "fee", "seq"), .. Times("ready_at", "created_at")]),
        new("transactions", [
            .. Texts("id", "contract_id", "kind", "reference"), .. Numbers("amount", "seq"), .. Flags("faulty"), .. Times("created_at")]),
    ];

    private static readonly Dictionary<string, AuditEntity> ByName = All.ToDictionary(entity => entity.Name, StringComparer.Ordinal);

    public static AuditEntity? Find(string name) => ByName.GetValueOrDefault(name);
}
