using System.Text.Json;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Completions;

/// <summary>Changes to completions that other resources make too.</summary>
internal static class CompletionStore
{
    /// <summary>A contract has one completion: after a rejection the next submission takes its place.</summary>
    public static ValueTask<int> SubmitAsync(Session session, Call call, string contractId, BareSubmission body) => session.ExecuteAsync(
        """
        INSERT INTO completions (id, contract_id, status, photos, videos, notes, geolocation, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (contract_id) DO UPDATE SET
            status = excluded.status, photos = excluded.photos, videos = excluded.videos, notes = excluded.notes,
            geolocation = excluded.geolocation, submitted_at = excluded.submitted_at, rating = NULL, feedback = NULL, decided_at = NULL
        """,
        call.NewId(), contractId, CompletionStatus.Submitted, Rows.Texts(body.Photos), Rows.Texts(body.Videos), body.Notes,
        body.Geolocation is { } place ? JsonSerializer.Serialize(place, MarketplaceJson.Default.Geolocation) : null, call.Now);

    public static ValueTask<int> DecideAsync(Session session, string id, string status, int? rating, string? feedback, long now) => session.ExecuteAsync(
        "UPDATE completions SET status = $2, rating = $3, feedback = $4, decided_at = $5 WHERE id = $1", id, status, rating, feedback, now);
}
