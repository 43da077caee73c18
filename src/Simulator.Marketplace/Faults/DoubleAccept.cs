using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Faults;

/// <summary>The fault that accepts a rival too, with a contract of its own.</summary>
internal static class DoubleAccept
{
    /// <summary>Call it once a bid has its contract and while its rivals are still pending.</summary>
    public static async ValueTask StrikeAsync(Session session, Call call, Contract contract)
    {
        if (RequestFaults.Current?.IsOn(Fault.DoubleAccept) != true) return;
        var rival = await session.OneAsync(
            $"SELECT {Bid.Columns} FROM bids WHERE job_id = $1 AND status = $2 ORDER BY seq LIMIT 1", Bid.Read, contract.JobId, BidStatus.Pending)
            .ConfigureAwait(false);
        if (rival is null || !call.Strikes(Fault.DoubleAccept)) return;

        await session.ExecuteAsync(
            "UPDATE bids SET status = $2, updated_at = $3, faulty = $4 WHERE id = $1", rival.Id, BidStatus.Accepted, call.Now, FaultyRow.OneTooMany)
            .ConfigureAwait(false);
        Price price = new(rival.Amount);
        await session.ExecuteAsync(
            """
            INSERT INTO contracts (id, job_id, bid_id, homeowner_id, contractor_id, amount, fee, deposit, final, status, payment_status, faulty,
                                   created_at, updated_at)
            SELECT $2, job_id, $3, homeowner_id, $4, $5, $6, $7, $8, status, payment_status, $9, created_at, updated_at FROM contracts WHERE id = $1
            """,
            contract.Id, call.NewId(), rival.Id, rival.ContractorId, price.Amount, price.Fee, price.Deposit, price.Final, FaultyRow.OneTooMany)
            .ConfigureAwait(false);
    }
}
