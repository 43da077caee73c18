using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>Announcing a payment and making it.</summary>
internal sealed class PaymentEndpoints(Charging charging)
{
    public void Map(Routes routes)
    {
        routes.Post("/api/payments/create-intent", Role.Homeowners, MarketplaceJson.Default.IntentRequest, CreateIntentAsync)
            .Answers(200, MarketplaceJson.Default.IntentCreated).Refuses(400, "INVALID_AMOUNT").Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "ILLEGAL_TRANSITION", "PAYMENT_NOT_DUE");
        routes.SlowPost(
                "/api/payments/confirm", Role.Homeowners, MarketplaceJson.Default.Confirmation,
                (call, body, write) => charging.PayAsync(call, new PaymentOrder(body.ContractId!, body.PaymentIntentId), write))
            .Answers(200, MarketplaceJson.Default.PaymentConfirmed).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "ILLEGAL_TRANSITION", "PAYMENT_NOT_DUE").Refuses(503, "PAYMENT_PROVIDER_UNAVAILABLE");
        routes.SlowPost(
                "/api/payments/escrow/{id}/deposit", Role.Homeowners,
                (call, write) => charging.PayAsync(call, new PaymentOrder(call.Id, IntentId: null), write))
            .Answers(200, MarketplaceJson.Default.PaymentConfirmed).Refuses(403, "FORBIDDEN")
            .Refuses(409, "ILLEGAL_TRANSITION", "PAYMENT_NOT_DUE").Refuses(503, "PAYMENT_PROVIDER_UNAVAILABLE");
    }

    private static async ValueTask<Reply> CreateIntentAsync(Call call, IntentRequest body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, body.ContractId!).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var due = PaymentRules.Due(contract, body.Type!);
        if (body.Amount != due) return Refusals.Because(400, "INVALID_AMOUNT", $"{body.Type} of this contract is {due} cents, not {body.Amount}");
        if (PaymentRules.Refusal(contract, body.Type!) is { } conflict) return conflict;

        var intent = await PaymentIntent.FindAsync(session, contract.Id, body.Type!).ConfigureAwait(false)
            ?? await PaymentIntent.AddAsync(session, call, contract, body.Type!).ConfigureAwait(false);
        return Reply.Ok(
            new IntentCreated(intent.ClientSecret, intent.Id, intent.Amount, intent.Fee, intent.Type, intent.ContractId),
            MarketplaceJson.Default.IntentCreated);
    }
}
