using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>A contract's money seen as an escrow account: how it stands, what moved, and what a milestone releases of it.</summary>
internal static class EscrowEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/payments/escrow/create", Role.Homeowners, MarketplaceJson.Default.EscrowRequest, CreateAsync)
            .Answers(201, MarketplaceJson.Default.Escrow).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND");
        routes.Get("/api/payments/escrow/{id}", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Escrow).Refuses(403, "FORBIDDEN");
        routes.Get("/api/payments/escrow/{id}/history", Role.All, HistoryAsync).Asks(Asked)
            .Answers(200, MarketplaceJson.Default.TransactionPage).Refuses(403, "FORBIDDEN");
        routes.Post("/api/payments/escrow/{id}/release/milestone", Role.Homeowners, MarketplaceJson.Default.MilestoneRelease, ReleaseAsync)
            .Answers(200, MarketplaceJson.Default.MoneyMoved).Refuses(403, "FORBIDDEN")
            .Refuses(409, "AMOUNT_EXCEEDS_HELD", "ILLEGAL_TRANSITION", "MONEY_IN_DISPUTE");
    }

    private static Page Asked(Call call, Problems problems) => Page.From(call.Query, problems);

    // A contract comes into the world with its escrow: there is nothing to add.
    private static async ValueTask<Reply> CreateAsync(Call call, EscrowRequest body, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, body.ContractId!).ConfigureAwait(false);
        return refusal ?? Reply.Created(Escrow.Of(contract), MarketplaceJson.Default.Escrow);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        return refusal ?? Reply.Ok(Escrow.Of(contract), MarketplaceJson.Default.Escrow);
    }

    private static async ValueTask<Reply> HistoryAsync(Call call, Session session)
    {
        Problems problems = new();
        var page = Asked(call, problems);
        if (problems.Refusal is { } invalid) return invalid;
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;

        var where = new Conditions().And("contract_id =", contract.Id);
        var (movements, total) = await page.ReadAsync(
            session, "transactions", Transaction.Select, where, "seq DESC", Transaction.Read).ConfigureAwait(false);
        return Reply.Ok(new TransactionPage(contract.Id, movements, total, page.Number, page.Limit), MarketplaceJson.Default.TransactionPage);
    }

    private static async ValueTask<Reply> ReleaseAsync(Call call, MilestoneRelease body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var (milestone, missing) = await Milestone.FindAsync(session, contract, body.MilestoneId!).ConfigureAwait(false);
        if (missing is not null) return missing;
        var conflict = LifeCycleTable.Milestone.Refusal(milestone.Status, MilestoneStatus.Released) ?? PaymentRules.HeldRefusal(contract, milestone.Amount);
        if (conflict is not null) return conflict;
        return Reply.Ok(
            await Ledger.ReleaseMilestoneAsync(session, call, contract, milestone).ConfigureAwait(false), MarketplaceJson.Default.MoneyMoved);
    }
}
