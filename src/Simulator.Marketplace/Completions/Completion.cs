using System.Data.Common;
using System.Text.Json;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Completions;

/// <summary>The contractor's word that the work is done, and the homeowner's judgement on it.</summary>
internal sealed record Completion(
    string Id,
    string ContractId,
    string Status,
    string[] Photos,
    string? Notes,
    int? Rating,
    string? Feedback,
    DateTime SubmittedAt,
    DateTime? DecidedAt)
{
    private const string Select = "SELECT id, contract_id, status, photos, notes, rating, feedback, submitted_at, decided_at FROM completions";

    public static ValueTask<Completion?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE id = $1", Read, id);

    public static ValueTask<Completion?> OfContractAsync(Session session, string contractId) =>
        session.OneAsync($"{Select} WHERE contract_id = $1", Read, contractId);

    private static Completion Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), JsonSerializer.Deserialize(row.GetString(3), MarketplaceJson.Default.StringArray)!,
        row.GetStringOrNull(4), row.GetInt32OrNull(5), row.GetStringOrNull(6), row.GetTime(7), row.GetTimeOrNull(8));
}
