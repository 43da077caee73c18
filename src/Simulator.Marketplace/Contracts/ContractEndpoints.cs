using Simulator.Marketplace.Accounts;
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
        routes.Get("/api/contracts", Role.Parties, List);
        routes.Get("/api/contracts/{id}", Role.All, View);
        routes.Post("/api/contracts/{id}/cancel", Role.Parties, MarketplaceJson.Default.Cancellation, Cancel);
    }

    private static Reply List(Call call, Session session)
    {
        Problems problems = new();
        var status = call.Query.Word("status", problems, ContractStatus.All);
        var page = Page.From(call.Query, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var party = call.Caller.Role == Role.Homeowner ? "homeowner_id" : "contractor_id";
        var where = $"WHERE {party} = $1 AND ($2 IS NULL OR contracts.status = $2)";
        var contracts = session.All(
            $"{Contract.Select} {where} ORDER BY contracts.created_at DESC, contracts.seq DESC LIMIT $3 OFFSET $4",
            Contract.Read, call.Caller.Id, status, page.Limit, page.Offset);
        var total = session.Number($"SELECT count(*) FROM contracts {where}", call.Caller.Id, status);
        return Reply.Ok(new ContractPage(contracts, total, page.Number, page.Limit), MarketplaceJson.Default.ContractPage);
    }

    private static Reply View(Call call, Session session) =>
        ContractAccess.Find(session, call.Caller, call.Id, out var contract) ?? Reply.Ok(contract, MarketplaceJson.Default.Contract);

    private static Reply Cancel(Call call, Cancellation body, Session session)
    {
        if (ContractAccess.Find(session, call.Caller, call.Id, out var contract) is { } refusal) return refusal;
        if (LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.Cancelled) is { } conflict) return conflict;

        ContractStore.Move(session, contract.Id, ContractStatus.Cancelled, call.Now);
        session.Execute("UPDATE contracts SET cancel_reason = $2 WHERE id = $1", contract.Id, body.Reason);
        JobStore.Move(session, contract.JobId, JobStatus.Cancelled, call.Now);
        Ledger.Refund(session, call, contract);
        return Reply.Ok(Contract.Find(session, contract.Id)!, MarketplaceJson.Default.Contract);
    }
}
