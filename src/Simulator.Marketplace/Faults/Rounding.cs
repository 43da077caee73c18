using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Faults;

/// <summary>The fault that rounds a contract's fee and final payment up by a cent, so that its parts are more than the whole.</summary>
internal static class Rounding
{
    /// <summary>Call it once the contract is made.</summary>
    public static async ValueTask StrikeAsync(Session session, Call call, string contractId)
    {
        if (!call.Strikes(Fault.Rounding)) return;
        await session.ExecuteAsync(
            "UPDATE contracts SET fee = fee + 1, final = final + 1, faulty = faulty | $2 WHERE id = $1", contractId, FaultyRow.Amounts).ConfigureAwait(false);
    }
}
