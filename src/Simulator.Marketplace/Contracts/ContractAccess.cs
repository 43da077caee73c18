using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>Finds a contract for someone who may see it: its homeowner, its contractor, an administrator.</summary>
internal static class ContractAccess
{
    public static Reply? Find(Session session, Caller caller, string id, out Contract contract)
    {
        contract = Contract.Find(session, id)!;
        if (contract is null) return Refusals.NotFound("contract", id);
        return contract.HasParty(caller.Id) || caller.IsAdmin ? null : Refusals.NotYours("only the parties of the contract may do this");
    }
}
