using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contractors;

/// <summary>What is known of contractors.</summary>
internal static class ContractorEndpoints
{
    public static void Map(Routes routes) =>
        routes.Get("/api/contractors/{id}/performance", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Performance);

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        if (await session.NumberAsync("SELECT count(*) FROM users WHERE id = $1 AND role = $2", call.Id, Role.Contractor).ConfigureAwait(false) == 0)
        {
            return Refusals.NotFound("contractor", call.Id);
        }
        var performance = await session.OneAsync(
            """
            SELECT CAST(avg(rating) FILTER (WHERE completions.status = $2) AS DOUBLE PRECISION), count(rating) FILTER (WHERE completions.status = $2),
                   count(*) FILTER (WHERE contracts.status = $3), count(*) FILTER (WHERE contracts.status IN ($4, $5, $6))
            FROM contracts LEFT JOIN completions ON contract_id = contracts.id WHERE contractor_id = $1
            """,
            row => new Performance(call.Id, row.IsDBNull(0) ? null : row.GetDouble(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
            call.Id, CompletionStatus.Approved, ContractStatus.Completed, ContractStatus.Active, ContractStatus.PendingApproval,
            ContractStatus.Disputed).ConfigureAwait(false);
        return Reply.Ok(performance!, MarketplaceJson.Default.Performance);
    }
}
