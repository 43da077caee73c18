using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>Reading where money is: of one contract, of one movement, of a contractor.</summary>
internal static class MoneyViews
{
    private const string Currency = "USD";

    public static void Map(Routes routes)
    {
        routes.Get("/api/payments/contract/{id}/summary", Role.All, SummaryAsync)
            .Answers(200, MarketplaceJson.Default.PaymentSummary).Refuses(403, "FORBIDDEN");
        routes.Get("/api/payments/transaction/{id}", Role.All, TransactionAsync)
            .Answers(200, MarketplaceJson.Default.Transaction).Refuses(403, "FORBIDDEN");
        routes.Get("/api/payments/wallet", Role.Contractors, WalletAsync).Answers(200, MarketplaceJson.Default.Wallet);
    }

    private static async ValueTask<Reply> SummaryAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var charged = await session.NumberAsync(
            """
            SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM transactions
            WHERE contract_id = $1 AND kind IN ('DEPOSIT', 'FEE', 'FINAL_PAYMENT', 'FINAL_FEE')
            """,
            contract.Id).ConfigureAwait(false);
        return Reply.Ok(PaymentSummary.Of(contract, charged), MarketplaceJson.Default.PaymentSummary);
    }

    private static async ValueTask<Reply> TransactionAsync(Call call, Session session)
    {
        if (await Transaction.FindAsync(session, call.Id).ConfigureAwait(false) is not { } movement) return Refusals.NotFound("transaction", call.Id);
        var (_, refusal) = await ContractAccess.FindAsync(session, call.Caller, movement.ContractId).ConfigureAwait(false);
        return refusal ?? Reply.Ok(movement, MarketplaceJson.Default.Transaction);
    }

    private static async ValueTask<Reply> WalletAsync(Call call, Session session)
    {
        var wallet = await session.OneAsync(
            """
            SELECT CAST(coalesce(sum(held), 0) AS BIGINT), CAST(coalesce(sum(released - paid_out), 0) AS BIGINT),
                   CAST(coalesce(sum(paid_out), 0) AS BIGINT)
            FROM contracts WHERE contractor_id = $1
            """,
            row => new Wallet(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), Currency), call.Caller.Id).ConfigureAwait(false);
        return Reply.Ok(wallet!, MarketplaceJson.Default.Wallet);
    }
}
