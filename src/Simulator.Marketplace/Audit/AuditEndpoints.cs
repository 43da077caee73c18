using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Audit;

/// <summary>
/// Gives administrators everything there is, page after page in the order of keys. Keys never change and only a fault deletes, so what existed
/// when an export began comes exactly once, however much is written meanwhile; each page is one snapshot.
/// </summary>
internal static class AuditEndpoints
{
    public static void Map(Routes routes) =>
        routes.Get("/api/audit/{entity}", Role.Admins, ExportAsync).Asks(AuditRange.From).Answers(200, MarketplaceJson.Default.AuditPage);

    private static async ValueTask<Reply> ExportAsync(Call call, Session session)
    {
        Problems problems = new();
        var range = AuditRange.From(call, problems);
        if (problems.Refusal is { } refusal) return refusal;
        if (AuditEntities.Find(call.Part("entity")) is not { } entity) return Refusals.NotFound("entity", call.Part("entity"));

        var where = new Conditions().And("id >", range.After).And("id >=", range.FirstKey);
        var sql = $"SELECT {entity.ColumnNames} FROM {entity.Table} {where.Where} ORDER BY id LIMIT {where.Next(range.Limit + 1)}";
        return await Reply.WrittenAsync(async json =>
        {
            var written = 0;
            string? last = null;
            json.WriteStartObject();
            json.WriteString("entity"u8, entity.Name);
            json.WriteStartArray("items"u8);
            // One more than asked for tells whether there is a next page.
            var rows = await session.AllAsync(sql, row => ++written <= range.Limit ? last = entity.Write(json, row) : null, where.Arguments)
                .ConfigureAwait(false);
            json.WriteEndArray();
            json.WriteString("next"u8, rows.Count > range.Limit ? last : null);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
