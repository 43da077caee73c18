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
        routes.Get("/api/disputes", Role.Admins, SearchAsync);
        routes.Get("/api/disputes/{id}", Role.All, ViewAsync);
        routes.Get("/api/contracts/{id}/disputes", Role.All, OfContractAsync);
        routes.Get("/api/payments/contract/{id}/disputes", Role.All, OfContractAsync);
    }

    private static async ValueTask<Reply> SearchAsync(Call call, Session session)
    {
        Problems problems = new();
        var status = call.Query.Word("status", problems, DisputeStatus.All);
        var page = Page.From(call.Query, problems);
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
        var page = Page.From(call.Query, problems);
        if (problems.Refusal is { } invalid) return invalid;
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        return refusal ?? await ListAsync(session, new Conditions().And("contract_id =", contract.Id), page).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ListAsync(Session session, Conditions where, Page page)
    {
        var total = await session.NumberAsync($"SELECT count(*) FROM disputes {where.Where}", where.Arguments).ConfigureAwait(false);
        var disputes = await session.AllAsync(
            $"{Dispute.Select} {where.Where} ORDER BY disputes.created_at DESC, disputes.seq DESC {page.Of(where)}",
            Dispute.Read, where.Arguments).ConfigureAwait(false);
        return Reply.Ok(new DisputePage(disputes, total, page.Number, page.Limit), MarketplaceJson.Default.DisputePage);
    }
}
