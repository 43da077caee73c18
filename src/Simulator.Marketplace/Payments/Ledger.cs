using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>
/// Moves the money of a contract that the caller holds, and writes each movement down. What was charged is always what is held, released and refunded,
/// and the fee; the fee is earned when it is paid and never given back.
/// </summary>
internal static class Ledger
{
    public static async ValueTask<Contract> ChargeAsync(Session session, Call call, Contract contract, string type)
    {
        var isDeposit = type == PaymentType.Deposit;
        var (amount, fee) = (PaymentRules.Due(contract, type), PaymentRules.FeeDue(contract));
        await WriteAsync(session, call, contract.Id, type, "", amount).ConfigureAwait(false);
        await WriteAsync(session, call, contract.Id, isDeposit ? TransactionKind.Fee : TransactionKind.FinalFee, "", fee).ConfigureAwait(false);
        return await StoreAsync(session, call, contract with
        {
            Held = contract.Held + amount,
            FeePaid = contract.FeePaid + fee,
            PaymentStatus = isDeposit ? PaymentStatus.DepositPaid : PaymentStatus.FullyPaid,
        }).ConfigureAwait(false);
    }

    /// <summary>Releases all that is held, and with it whatever milestone is done and still unpaid.</summary>
    public static async ValueTask<Contract> ReleaseAllAsync(Session session, Call call, Contract contract)
    {
        await MilestoneStore.ReleaseAllAsync(session, contract.Id, call.Now).ConfigureAwait(false);
        await WriteAsync(session, call, contract.Id, TransactionKind.Release, "", contract.Held).ConfigureAwait(false);
        return await StoreReleaseAsync(
            session, call, contract with { Held = 0, Released = contract.Released + contract.Held }, contract.Held).ConfigureAwait(false);
    }

    public static async ValueTask<MoneyMoved> ReleaseMilestoneAsync(Session session, Call call, Contract contract, Milestone milestone)
    {
        await MilestoneStore.MoveAsync(session, milestone.Id, MilestoneStatus.Released, call.Now).ConfigureAwait(false);
        var release = await WriteAsync(session, call, contract.Id, TransactionKind.Release, milestone.Id, milestone.Amount).ConfigureAwait(false);
        var released = contract with { Held = contract.Held - milestone.Amount, Released = contract.Released + milestone.Amount };
        return new MoneyMoved(release, await StoreReleaseAsync(session, call, released, milestone.Amount).ConfigureAwait(false));
    }

    /// <summary>Gives part of what is held back; the payment counts as refunded once nothing of it is left anywhere.</summary>
    public static async ValueTask<MoneyMoved> RefundAsync(Session session, Call call, Contract contract, long amount)
    {
        var refund = await WriteAsync(session, call, contract.Id, TransactionKind.Refund, reference: null, amount).ConfigureAwait(false);
        var isGone = contract.Held == amount && contract.Released == 0;
        return new MoneyMoved(refund, await StoreAsync(session, call, contract with
        {
            Held = contract.Held - amount,
            Refunded = contract.Refunded + amount,
            PaymentStatus = isGone ? PaymentStatus.Refunded : contract.PaymentStatus,
        }).ConfigureAwait(false));
    }

    /// <summary>Ends a contract before its time: what is held goes to the contractor and back to the homeowner, and nothing can be paid any more.</summary>
    public static async ValueTask<Contract> SplitAsync(Session session, Call call, Contract contract, long payout, long refund, string reference)
    {
        await WriteAsync(session, call, contract.Id, TransactionKind.Release, reference, payout).ConfigureAwait(false);
        await WriteAsync(session, call, contract.Id, TransactionKind.Refund, reference, refund).ConfigureAwait(false);
        var split = contract with { Held = 0, Released = contract.Released + payout, Refunded = contract.Refunded + refund };
        return await StoreReleaseAsync(session, call, split with { PaymentStatus = Ended(split) }, payout).ConfigureAwait(false);
    }

    public static async ValueTask<MoneyMoved> PayOutAsync(Session session, Call call, Contract contract, long amount)
    {
        var payout = await WriteAsync(session, call, contract.Id, TransactionKind.Payout, reference: null, amount).ConfigureAwait(false);
        return new MoneyMoved(payout, await StoreAsync(session, call, contract with { PaidOut = contract.PaidOut + amount }).ConfigureAwait(false));
    }

    private static string Ended(Contract contract) => contract switch
    {
        { PaymentStatus: PaymentStatus.Pending } => PaymentStatus.Pending,
        { Released: 0 } => PaymentStatus.Refunded,
        _ => PaymentStatus.PartiallyPaid,
    };

    // A movement without a reference is its own; one of nothing is none.
    private static async ValueTask<Transaction> WriteAsync(
        Session session, Call call, string contractId, string kind, string? reference, long amount)
    {
        var id = call.NewId();
        Transaction movement = new(id, contractId, kind, reference ?? id, amount, call.NowAsTime);
        if (amount == 0) return movement;
        await session.ExecuteAsync(
            "INSERT INTO transactions (id, contract_id, kind, reference, amount, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            movement.Id, contractId, kind, movement.Reference, amount, call.Now).ConfigureAwait(false);
        return movement;
    }

    private static async ValueTask<Contract> StoreReleaseAsync(Session session, Call call, Contract contract, long released)
    {
        var stored = await StoreAsync(session, call, contract).ConfigureAwait(false);
        if (released == 0 || !await DoubleRelease.StrikesAsync(session, call, contract.Id).ConfigureAwait(false)) return stored;
        return (await Contract.FindAsync(session, contract.Id).ConfigureAwait(false))!;
    }

    private static async ValueTask<Contract> StoreAsync(Session session, Call call, Contract contract)
    {
        await session.ExecuteAsync(
            """
            UPDATE contracts SET fee_paid = $2, held = $3, released = $4, refunded = $5, paid_out = $6, payment_status = $7, updated_at = $8 WHERE id = $1
            """,
            contract.Id, contract.FeePaid, contract.Held, contract.Released, contract.Refunded, contract.PaidOut, contract.PaymentStatus, call.Now)
            .ConfigureAwait(false);
        return contract with { UpdatedAt = call.NowAsTime };
    }
}
