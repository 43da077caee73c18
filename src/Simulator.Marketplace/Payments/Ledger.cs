using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>
/// Moves a contract's money and writes each movement down. What was charged is always what is held, released and refunded, and the fee;
/// the fee is earned with the deposit and never given back.
/// </summary>
internal static class Ledger
{
    public static async ValueTask ChargeDepositAsync(Session session, Call call, Contract contract)
    {
        await WriteAsync(session, call, contract.Id, "DEPOSIT", contract.Deposit).ConfigureAwait(false);
        await WriteAsync(session, call, contract.Id, "FEE", contract.Fee).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE contracts SET held = held + deposit, fee_paid = fee_paid + fee, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.DepositPaid, call.Now).ConfigureAwait(false);
    }

    public static async ValueTask ChargeFinalAndReleaseAsync(Session session, Call call, Contract contract)
    {
        await WriteAsync(session, call, contract.Id, "FINAL_PAYMENT", contract.Final).ConfigureAwait(false);
        await WriteAsync(session, call, contract.Id, "RELEASE", contract.Held + contract.Final).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE contracts SET held = 0, released = released + held + final, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.FullyPaid, call.Now).ConfigureAwait(false);
        await DoubleRelease.StrikeAsync(session, call, contract.Id).ConfigureAwait(false);
    }

    public static async ValueTask RefundAsync(Session session, Call call, Contract contract)
    {
        if (contract.Held == 0) return;
        await WriteAsync(session, call, contract.Id, "REFUND", contract.Held).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE contracts SET held = 0, refunded = refunded + held, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.Refunded, call.Now).ConfigureAwait(false);
    }

    private static ValueTask<int> WriteAsync(Session session, Call call, string contractId, string kind, long amount) => session.ExecuteAsync(
        "INSERT INTO transactions (id, contract_id, kind, amount, created_at) VALUES ($1, $2, $3, $4, $5)",
        call.NewId(), contractId, kind, amount, call.Now);
}
