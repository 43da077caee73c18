using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>Giving held money back, and paying released money out.</summary>
internal static class MoneyEndpoints
{
    // Who gives money up or is paid it, not who might help themselves to it.
    private static readonly string[] Payees = [Role.Contractor, Role.Admin];

    public static void Map(Routes routes)
    {
        routes.Post("/api/payments/refund", Payees, MarketplaceJson.Default.RefundRequest, RefundAsync)
            .Answers(200, MarketplaceJson.Default.MoneyMoved).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "AMOUNT_EXCEEDS_HELD", "MONEY_IN_DISPUTE");
        routes.Post("/api/payments/payout", Payees, MarketplaceJson.Default.PayoutRequest, PayOutAsync)
            .Answers(200, MarketplaceJson.Default.MoneyMoved).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND").Refuses(409, "AMOUNT_EXCEEDS_AVAILABLE");
    }

    private static async ValueTask<Reply> RefundAsync(Call call, RefundRequest body, Session session)
    {
        var charge = await Transaction.FindAsync(session, body.ChargeId!).ConfigureAwait(false);
        if (charge is not { Kind: TransactionKind.Deposit or TransactionKind.FinalPayment }) return Refusals.NotFound("charge", body.ChargeId!);
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, charge.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (PaymentRules.HeldRefusal(contract, body.Amount!.Value) is { } conflict) return conflict;
        return Reply.Ok(
            await Ledger.RefundAsync(session, call, contract, body.Amount.Value).ConfigureAwait(false), MarketplaceJson.Default.MoneyMoved);
    }

    private static async ValueTask<Reply> PayOutAsync(Call call, PayoutRequest body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, body.ContractId!).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (contract.ContractorId != body.ContractorId) return Refusals.NotYours("only the contractor of the contract is paid out");
        var available = contract.Released - contract.PaidOut;
        if (body.Amount > available)
        {
            return Refusals.Conflict("AMOUNT_EXCEEDS_AVAILABLE", $"{available} cents of the contract are released and not paid out, not {body.Amount}");
        }
        return Reply.Ok(
            await Ledger.PayOutAsync(session, call, contract, body.Amount!.Value).ConfigureAwait(false), MarketplaceJson.Default.MoneyMoved);
    }
}
