using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>Finds a contract for someone who may see it: its homeowner, its contractor, an administrator.</summary>
internal static class ContractAccess
{
    public static async ValueTask<Found<Contract>> FindAsync(Session session, Caller caller, string id)
    {
        if (await Contract.FindAsync(session, id).ConfigureAwait(false) is not { } contract) return Refusals.NotFound("contract", id);
        return contract.HasParty(caller.Id) || caller.IsAdmin ? contract : Refusals.NotYours("only the parties of the contract may do this");
    }

    /// <summary>Finds it for a change: until the transaction ends nobody else moves its state or its money.</summary>
    public static async ValueTask<Found<Contract>> LockAsync(Session session, Caller caller, string id)
    {
        await session.LockAsync("contracts", id).ConfigureAwait(false);
        return await FindAsync(session, caller, id).ConfigureAwait(false);
    }
}
