using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Payments.Provider;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>
/// Charges what is due: asks the provider first, while no connection is held, and then books its answer. A contract's payments take turns, so that the
/// provider is asked once for what many confirm at the same time, and never for what is charged already.
/// </summary>
internal sealed class Charging(Database database, PaymentProvider provider, TimeProvider time)
{
    private readonly KeyedTurns _turns = new();

    public async ValueTask<Reply> PayAsync(Call call, PaymentOrder order, Routes.Write write)
    {
        if (provider.SucceedsAtOnce)
        {
            return await write(session => BookAsync(call, order, new ProviderAnswer(ProviderOutcome.Succeeded), session)).ConfigureAwait(false);
        }
        using var turn = await _turns.TakeAsync(order.ContractId, call.Aborted).ConfigureAwait(false);
        var (question, refusal) = await database.ReadAsync(session => LookAsync(call, order, session)).ConfigureAwait(false);
        if (refusal is not null) return await write(_ => ValueTask.FromResult(refusal)).ConfigureAwait(false);
        ProviderAnswer? answer = question.IsOpen ? await provider.ConfirmAsync(question.HasActed, call.Aborted).ConfigureAwait(false) : null;
        return await write(session => BookAsync(call, question.Order, answer, session)).ConfigureAwait(false);
    }

    private async ValueTask<Found<ProviderQuestion>> LookAsync(Call call, PaymentOrder order, Session session)
    {
        ProviderQuestion none = new(order, IsOpen: false, HasActed: false);
        if (await Idempotency.IsKnownAsync(session, call, time.GetUtcNow()).ConfigureAwait(false)) return none;
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, order.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var intent = await order.FindAsync(session).ConfigureAwait(false);
        if (Settled(order, intent, contract) is { } settled) return settled;
        return new ProviderQuestion(
            order with { IntentId = intent?.Id ?? order.IntentId },
            IsOpen: intent?.Status != IntentStatus.Processing, HasActed: intent?.Status == IntentStatus.RequiresAction);
    }

    private static async ValueTask<Reply> BookAsync(Call call, PaymentOrder order, ProviderAnswer? answer, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, order.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var intent = await order.FindAsync(session).ConfigureAwait(false);
        if (Settled(order, intent, contract) is { } settled) return settled;
        intent ??= await PaymentIntent.AddAsync(session, call, contract, PaymentType.Deposit).ConfigureAwait(false);
        if (intent.Status == IntentStatus.Processing)
        {
            if (call.NowAsTime < intent.ReadyAt) return Answered(intent, contract);
            answer = new ProviderAnswer(ProviderOutcome.Succeeded);
        }
        // Only when the answer of before was forgotten between looking for it and giving it.
        if (answer is not { } said) return Refusals.Because(503, "PAYMENT_PROVIDER_UNAVAILABLE", "the payment provider was not asked; confirm again");
        var status = StatusOf(said.Outcome);
        if (LifeCycleTable.PaymentIntent.Refusal(intent.Status, status) is { } conflict) return conflict;

        intent = await intent.MoveAsync(session, status, said.SettlesAt).ConfigureAwait(false);
        if (status == IntentStatus.Succeeded) contract = await ChargeAsync(call, session, contract, intent.Type).ConfigureAwait(false);
        return Answered(intent, contract);
    }

    private static async ValueTask<Contract> ChargeAsync(Call call, Session session, Contract contract, string type)
    {
        var charged = await Ledger.ChargeAsync(session, call, contract, type).ConfigureAwait(false);
        // What is paid after the approval need not wait for it.
        return contract.Status == ContractStatus.Completed ? await Ledger.ReleaseAllAsync(session, call, charged).ConfigureAwait(false) : charged;
    }

    // What needs no provider: an unknown intent, one that has come to its end, a payment that is not due.
    private static Reply? Settled(PaymentOrder order, PaymentIntent? intent, Contract contract)
    {
        if (intent is null && order.IntentId is { } id) return Refusals.NotFound("payment intent of this contract", id);
        return intent is { Status: IntentStatus.Succeeded or IntentStatus.Failed }
            ? Answered(intent, contract)
            : PaymentRules.Refusal(contract, intent?.Type ?? PaymentType.Deposit);
    }

    private static Reply Answered(PaymentIntent intent, Contract contract)
    {
        PaymentConfirmed state = new(intent.Status, intent.Id, contract.Id, intent.Type, contract);
        return intent.Status == IntentStatus.Failed
            ? Reply.Unsuccessful(
                "PAYMENT_FAILED", "the payment failed and nothing was charged; create-intent gives a new one", state, MarketplaceJson.Default.PaymentConfirmed)
            : Reply.Ok(state, MarketplaceJson.Default.PaymentConfirmed);
    }

    private static string StatusOf(ProviderOutcome outcome) => outcome switch
    {
        ProviderOutcome.Succeeded => IntentStatus.Succeeded,
        ProviderOutcome.RequiresAction => IntentStatus.RequiresAction,
        ProviderOutcome.Processing => IntentStatus.Processing,
        _ => IntentStatus.Failed,
    };
}
