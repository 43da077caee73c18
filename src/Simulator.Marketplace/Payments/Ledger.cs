using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>
/// Moves a contract's money and writes each movement down. What was charged is always what is held, released and refunded, and the fee;
/// the fee is earned with the deposit and never given back.
/// </summary>
internal static class Ledger
{
    public static void ChargeDeposit(Session session, Call call, Contract contract)
    {
        Write(session, call, contract.Id, "DEPOSIT", contract.Deposit);
        Write(session, call, contract.Id, "FEE", contract.Fee);
        session.Execute(
            "UPDATE contracts SET held = held + deposit, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.DepositPaid, call.Now);
    }

    public static void ChargeFinalAndRelease(Session session, Call call, Contract contract)
    {
        Write(session, call, contract.Id, "FINAL_PAYMENT", contract.Final);
        Write(session, call, contract.Id, "RELEASE", contract.Held + contract.Final);
        session.Execute(
            "UPDATE contracts SET held = 0, released = released + held + final, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.FullyPaid, call.Now);
    }

    public static void Refund(Session session, Call call, Contract contract)
    {
        if (contract.Held == 0) return;
        Write(session, call, contract.Id, "REFUND", contract.Held);
        session.Execute(
            "UPDATE contracts SET held = 0, refunded = refunded + held, payment_status = $2, updated_at = $3 WHERE id = $1",
            contract.Id, PaymentStatus.Refunded, call.Now);
    }

    private static void Write(Session session, Call call, string contractId, string kind, long amount) => session.Execute(
        "INSERT INTO transactions (id, contract_id, kind, amount, created_at) VALUES ($1, $2, $3, $4, $5)",
        call.NewId(), contractId, kind, amount, call.Now);
}
