using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.ChangeOrders;

/// <summary>Proposing more work for more money, and deciding on it.</summary>
internal static class ChangeOrderEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/contracts/{id}/change-order", Role.Contractors, MarketplaceJson.Default.NewChangeOrder, ProposeAsync)
            .Answers(201, MarketplaceJson.Default.ChangeOrder).Refuses(403, "FORBIDDEN").Refuses(409, "CONTRACT_NOT_ACTIVE", "PRICE_SETTLED");
        routes.Post("/api/contracts/{id}/change-order/{changeOrderId}/approve", Role.Homeowners, MarketplaceJson.Default.ChangeOrderDecision, DecideAsync)
            .Answers(200, MarketplaceJson.Default.ChangeOrderDecided).Refuses(403, "FORBIDDEN")
            .Refuses(409, "CONTRACT_NOT_ACTIVE", "ILLEGAL_TRANSITION", "PRICE_SETTLED");
        routes.Get("/api/contracts/{id}/change-orders", Role.All, ListAsync).Asks(Asked)
            .Answers(200, MarketplaceJson.Default.ChangeOrderPage).Refuses(403, "FORBIDDEN");
    }

    private static Page Asked(Call call, Problems problems) => Page.From(call.Query, problems);

    private static async ValueTask<Reply> ProposeAsync(Call call, NewChangeOrder body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (PriceRefusal(contract) is { } conflict) return conflict;

        var id = call.NewId();
        await session.ExecuteAsync(
            "INSERT INTO change_orders (id, contract_id, title, description, amount, status, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            id, contract.Id, body.Title, body.Description, body.Amount, ChangeOrderStatus.Pending, call.Now).ConfigureAwait(false);
        return Reply.Created((await ChangeOrder.FindAsync(session, id).ConfigureAwait(false))!, MarketplaceJson.Default.ChangeOrder);
    }

    private static async ValueTask<Reply> DecideAsync(Call call, ChangeOrderDecision body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var id = call.Part("changeOrderId");
        var order = await ChangeOrder.FindAsync(session, id).ConfigureAwait(false);
        if (order is null || order.ContractId != contract.Id) return Refusals.NotFound("change order of this contract", id);
        var isApproved = body.Approved == true;
        var status = isApproved ? ChangeOrderStatus.Approved : ChangeOrderStatus.Rejected;
        if (LifeCycleTable.ChangeOrder.Refusal(order.Status, status) is { } conflict) return conflict;
        if (isApproved && PriceRefusal(contract) is { } settled) return settled;

        await session.ExecuteAsync("UPDATE change_orders SET status = $2, decided_at = $3 WHERE id = $1", order.Id, status, call.Now).ConfigureAwait(false);
        if (isApproved) await RaiseAsync(call, session, contract, order).ConfigureAwait(false);
        return Reply.Ok(
            new ChangeOrderDecided(
                (await ChangeOrder.FindAsync(session, order.Id).ConfigureAwait(false))!,
                (await Contract.FindAsync(session, contract.Id).ConfigureAwait(false))!),
            MarketplaceJson.Default.ChangeOrderDecided);
    }

    private static async ValueTask RaiseAsync(Call call, Session session, Contract contract, ChangeOrder order)
    {
        await ContractStore.RaiseAsync(session, contract, order.Amount, call.Now).ConfigureAwait(false);
        await MilestoneStore.AppendAsync(session, call, contract.Id, order.Title, order.Amount).ConfigureAwait(false);
        // What was announced before names another amount.
        await PaymentIntent.ForgetUnpaidAsync(session, contract.Id).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ListAsync(Call call, Session session)
    {
        Problems problems = new();
        var page = Asked(call, problems);
        if (problems.Refusal is { } invalid) return invalid;
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;

        var where = new Conditions().And("contract_id =", contract.Id);
        var (orders, total) = await page.ReadAsync(
            session, "change_orders", ChangeOrder.Select, where, "seq DESC", ChangeOrder.Read).ConfigureAwait(false);
        return Reply.Ok(new ChangeOrderPage(contract.Id, orders, total, page.Number, page.Limit), MarketplaceJson.Default.ChangeOrderPage);
    }

    private static Reply? PriceRefusal(Contract contract) => (contract.Status, contract.PaymentStatus) switch
    {
        (not ContractStatus.Active, _) => Refusals.Conflict(
            "CONTRACT_NOT_ACTIVE", $"contract is {contract.Status}, only while it is ACTIVE can its price change"),
        (_, PaymentStatus.Pending or PaymentStatus.DepositPaid) => null,
        _ => Refusals.Conflict("PRICE_SETTLED", $"payment of the contract is {contract.PaymentStatus}, its price can't change any more"),
    };
}
