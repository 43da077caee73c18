using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Disputes;

/// <summary>Reading disputes: each party its own, an administrator all.</summary>
internal static class DisputeViews
{
    public static void Map(Routes routes)
    {
        routes.Get("/api/disputes", Role.Admins, SearchAsync).Asks(Asked).Answers(200, MarketplaceJson.Default.DisputePage);
        routes.Get("/api/disputes/{id}", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Dispute).Refuses(403, "FORBIDDEN");
        foreach (var path in (string[])["/api/contracts/{id}/disputes", "/api/payments/contract/{id}/disputes"])
        {
            routes.Get(path, Role.All, OfContractAsync).Asks(AskedOfContract).Answers(200, MarketplaceJson.Default.DisputePage).Refuses(403, "FORBIDDEN");
        }
    }

    private static (string? Status, Page Page) Asked(Call call, Problems problems) =>
        (call.Query.Word("status", problems, DisputeStatus.All), Page.From(call.Query, problems));

    private static Page AskedOfContract(Call call, Problems problems) => Page.From(call.Query, problems);

    private static async ValueTask<Reply> SearchAsync(Call call, Session session)
    {
        Problems problems = new();
        var (status, page) = Asked(call, problems);
        return problems.Refusal ?? await ListAsync(session, new Conditions().And("disputes.status =", status), page).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        if (await Dispute.FindAsync(session, call.Id).ConfigureAwait(false) is not { } dispute) return Refusals.NotFound("dispute", call.Id);
        return dispute.HomeownerId == call.Caller.Id || dispute.ContractorId == call.Caller.Id || call.Caller.IsAdmin
            ? Reply.Ok(dispute, MarketplaceJson.Default.Dispute)
            : Refusals.NotYours("only the parties of the contract may do this");
    }

    private static async ValueTask<Reply> OfContractAsync(Call call, Session session)
    {
        Problems problems = new();
        var page = AskedOfContract(call, problems);
        if (problems.Refusal is { } invalid) return invalid;
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        return refusal ?? await ListAsync(session, new Conditions().And("contract_id =", contract.Id), page).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ListAsync(Session session, Conditions where, Page page)
    {
        var (disputes, total) = await page.ReadAsync(
            session, "disputes", Dispute.Select, where, "disputes.created_at DESC, disputes.seq DESC", Dispute.Read).ConfigureAwait(false);
        return Reply.Ok(new DisputePage(disputes, total, page.Number, page.Limit), MarketplaceJson.Default.DisputePage);
    }
}
