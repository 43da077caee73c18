using System.Buffers.Text;
using System.Security.Cryptography;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>Announcing a payment and making it; the provider behind it always succeeds.</summary>
internal static class PaymentEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/payments/create-intent", Role.Homeowners, MarketplaceJson.Default.IntentRequest, CreateIntentAsync)
            .Answers(200, MarketplaceJson.Default.IntentCreated).Refuses(400, "INVALID_AMOUNT").Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "ILLEGAL_TRANSITION", "PAYMENT_NOT_DUE");
        routes.Post("/api/payments/confirm", Role.Homeowners, MarketplaceJson.Default.Confirmation, ConfirmAsync)
            .Answers(200, MarketplaceJson.Default.PaymentConfirmed).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "ILLEGAL_TRANSITION", "PAYMENT_NOT_DUE");
    }

    private static async ValueTask<Reply> CreateIntentAsync(Call call, IntentRequest body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, body.ContractId!).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var due = PaymentRules.Due(contract, body.Type!);
        if (body.Amount != due) return Refusals.Because(400, "INVALID_AMOUNT", $"{body.Type} of this contract is {due} cents, not {body.Amount}");
        if (PaymentRules.Refusal(contract, body.Type!) is { } conflict) return conflict;

        var intent = await session.OneAsync(
                $"{PaymentIntent.Select} WHERE contract_id = $1 AND type = $2", PaymentIntent.Read, contract.Id, body.Type).ConfigureAwait(false)
            ?? await AddAsync(session, call, contract, body.Type!, due).ConfigureAwait(false);
        return Reply.Ok(
            new IntentCreated(intent.ClientSecret, intent.Id, intent.Amount, intent.Fee, intent.Type, intent.ContractId),
            MarketplaceJson.Default.IntentCreated);
    }

    private static async ValueTask<Reply> ConfirmAsync(Call call, Confirmation body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, body.ContractId!).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var intent = await session.OneAsync($"{PaymentIntent.Select} WHERE id = $1", PaymentIntent.Read, body.PaymentIntentId).ConfigureAwait(false);
        if (intent is null || intent.ContractId != contract.Id) return Refusals.NotFound("payment intent of this contract", body.PaymentIntentId!);
        if (intent.Status == PaymentIntent.Succeeded) return Confirmed(intent, contract);
        if (PaymentRules.Refusal(contract, intent.Type) is { } conflict) return conflict;

        await session.ExecuteAsync("UPDATE payment_intents SET status = $2 WHERE id = $1", intent.Id, PaymentIntent.Succeeded).ConfigureAwait(false);
        if (intent.Type == PaymentType.Deposit) await Ledger.ChargeDepositAsync(session, call, contract).ConfigureAwait(false);
        else await Ledger.ChargeFinalAndReleaseAsync(session, call, contract).ConfigureAwait(false);
        return Confirmed(intent, (await Contract.FindAsync(session, contract.Id).ConfigureAwait(false))!);
    }

    private static Reply Confirmed(PaymentIntent intent, Contract contract) => Reply.Ok(
        new PaymentConfirmed(PaymentIntent.Succeeded, intent.Id, contract.Id, intent.Type, contract), MarketplaceJson.Default.PaymentConfirmed);

    private static async ValueTask<PaymentIntent> AddAsync(Session session, Call call, Contract contract, string type, long amount)
    {
        var id = call.NewId();
        PaymentIntent intent = new(
            id, contract.Id, type, amount, type == PaymentType.Deposit ? contract.Fee : 0,
            $"{id}_secret_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}", PaymentIntent.RequiresConfirmation);
        await session.ExecuteAsync(
            "INSERT INTO payment_intents (id, contract_id, type, amount, fee, client_secret, status, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            intent.Id, intent.ContractId, intent.Type, intent.Amount, intent.Fee, intent.ClientSecret, intent.Status, call.Now).ConfigureAwait(false);
        return intent;
    }
}
