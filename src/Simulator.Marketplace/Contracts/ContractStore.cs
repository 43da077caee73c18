using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>Changes to contracts that other resources make too.</summary>
internal static class ContractStore
{
    public static async ValueTask<Contract> AddAsync(Session session, Call call, Job job, Bid bid)
    {
        var id = call.NewId();
        Price price = new(bid.Amount);
        await session.ExecuteAsync(
            """
            INSERT INTO contracts (id, job_id, bid_id, homeowner_id, contractor_id, amount, fee, deposit, final, status, payment_status, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
            """,
            id, job.Id, bid.Id, job.HomeownerId, bid.ContractorId, price.Amount, price.Fee, price.Deposit, price.Final,
            ContractStatus.Active, PaymentStatus.Pending, call.Now).ConfigureAwait(false);
        session.Touched?.Job(job.Id);
        await Rounding.StrikeAsync(session, call, id).ConfigureAwait(false);
        return (await Contract.FindAsync(session, id).ConfigureAwait(false))!;
    }

    public static async ValueTask MoveAsync(Session session, string id, string status, long now)
    {
        var jobId = await session.OneAsync(
            "UPDATE contracts SET status = $2, updated_at = $3 WHERE id = $1 RETURNING job_id", row => row.GetString(0), id, status, now).ConfigureAwait(false);
        if (jobId is not null) session.Touched?.Job(jobId);
    }

    /// <summary>
    /// Raises the price: a deposit that is paid stays as it is, and the final payment takes the rest. It adds what the parts grow by, so that
    /// parts which a fault rounded wrongly stay wrong.
    /// </summary>
    public static ValueTask<int> RaiseAsync(Session session, Contract contract, long by, long now)
    {
        var (before, after) = (new Price(contract.Amount), new Price(contract.Amount + by));
        var deposit = contract.PaymentStatus == PaymentStatus.Pending ? after.Deposit - before.Deposit : 0;
        return session.ExecuteAsync(
            "UPDATE contracts SET amount = amount + $2, fee = fee + $3, deposit = deposit + $4, final = final + $5, updated_at = $6 WHERE id = $1",
            contract.Id, by, after.Fee - before.Fee, deposit, by - deposit, now);
    }
}
