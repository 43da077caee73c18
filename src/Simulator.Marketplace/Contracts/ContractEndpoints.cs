using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>Reading and cancelling contracts.</summary>
internal static class ContractEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Get("/api/contracts", Role.Parties, ListAsync).Asks(Asked).Answers(200, MarketplaceJson.Default.ContractPage);
        routes.Get("/api/contracts/{id}", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Contract).Refuses(403, "FORBIDDEN");
        routes.Post("/api/contracts/{id}/cancel", Role.Parties, MarketplaceJson.Default.Cancellation, CancelAsync)
            .Answers(200, MarketplaceJson.Default.Contract).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    private static (string? Status, Page Page) Asked(Call call, Problems problems) =>
        (call.Query.Word("status", problems, ContractStatus.All), Page.From(call.Query, problems));

    private static async ValueTask<Reply> ListAsync(Call call, Session session)
    {
        Problems problems = new();
        var (status, page) = Asked(call, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var party = call.Caller.Role == Role.Homeowner ? "homeowner_id" : "contractor_id";
        var where = new Conditions().And($"{party} =", call.Caller.Id).And("contracts.status =", status).And("contracts.created_at <=", StaleList.Newest(call));
        var (contracts, total) = await page.ReadAsync(
            session, "contracts", Contract.Select, where, "contracts.created_at DESC, contracts.seq DESC", Contract.Read).ConfigureAwait(false);
        return Reply.Ok(new ContractPage(contracts, total, page.Number, page.Limit), MarketplaceJson.Default.ContractPage);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        return refusal ?? Reply.Ok(contract, MarketplaceJson.Default.Contract);
    }

    private static async ValueTask<Reply> CancelAsync(Call call, Cancellation body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.Cancelled, only: ContractStatus.Active) is { } conflict) return conflict;

        await ContractStore.MoveAsync(session, contract.Id, ContractStatus.Cancelled, call.Now).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE contracts SET cancel_reason = $2 WHERE id = $1", contract.Id, body.Reason).ConfigureAwait(false);
        await JobStore.MoveAsync(session, contract.JobId, JobStatus.Cancelled, call.Now).ConfigureAwait(false);
        await Ledger.SplitAsync(session, call, contract, payout: 0, refund: contract.Held, reference: "").ConfigureAwait(false);
        return Reply.Ok((await Contract.FindAsync(session, contract.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Contract);
    }
}
