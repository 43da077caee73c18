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
    string[] Videos,
    string? Notes,
    Geolocation? Geolocation,
    int? Rating,
    string? Feedback,
    DateTime SubmittedAt,
    DateTime? DecidedAt)
{
    private const string Select =
        "SELECT id, contract_id, status, photos, videos, notes, geolocation, rating, feedback, submitted_at, decided_at FROM completions";

    public static ValueTask<Completion?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE id = $1", Read, id);

    public static ValueTask<Completion?> OfContractAsync(Session session, string contractId) =>
        session.OneAsync($"{Select} WHERE contract_id = $1", Read, contractId);

    private static Completion Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetTexts(3), row.GetTexts(4), row.GetStringOrNull(5),
        row.GetStringOrNull(6) is { } place ? JsonSerializer.Deserialize(place, MarketplaceJson.Default.Geolocation) : null,
        row.GetInt32OrNull(7), row.GetStringOrNull(8), row.GetTime(9), row.GetTimeOrNull(10));
}
