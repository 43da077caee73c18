using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Faults;

/// <summary>The fault that releases money a second time.</summary>
internal static class DoubleRelease
{
    /// <summary>Call it after each release to a contractor: the last one of the contract is done again.</summary>
    public static async ValueTask<bool> StrikesAsync(Session session, Call call, string contractId)
    {
        if (!call.Strikes(Fault.DoubleRelease)) return false;
        var id = call.NewId();
        await session.ExecuteAsync(
            """
            INSERT INTO transactions (id, contract_id, kind, reference, amount, faulty, created_at)
            SELECT $2, contract_id, kind, reference, amount, $3, created_at FROM transactions
            WHERE contract_id = $1 AND kind = 'RELEASE' ORDER BY seq DESC LIMIT 1
            """,
            contractId, id, FaultyRow.OneTooMany).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE contracts SET released = released + (SELECT amount FROM transactions WHERE id = $2), faulty = faulty | $3 WHERE id = $1",
            contractId, id, FaultyRow.Amounts).ConfigureAwait(false);
        return true;
    }
}
