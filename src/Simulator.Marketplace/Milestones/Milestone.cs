using System.Data.Common;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Milestones;

/// <summary>A part of the work and of its price, in cents; a contract's milestones together are its price.</summary>
internal sealed record Milestone(
    string Id, string ContractId, int Position, string Title, long Amount, string Status, DateTime CreatedAt, DateTime UpdatedAt)
{
    private const string Select = "SELECT id, contract_id, position, title, amount, status, created_at, updated_at FROM milestones";

    /// <summary>Finds one of a contract's milestones.</summary>
    public static async ValueTask<Found<Milestone>> FindAsync(Session session, Contract contract, string id) =>
        await session.OneAsync($"{Select} WHERE contract_id = $1 AND id = $2", Read, contract.Id, id).ConfigureAwait(false) is { } milestone
            ? milestone
            : Refusals.NotFound("milestone of this contract", id);

    public static ValueTask<List<Milestone>> OfContractAsync(Session session, string contractId) =>
        session.AllAsync($"{Select} WHERE contract_id = $1 ORDER BY position", Read, contractId);

    private static Milestone Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.GetTime(6), row.GetTime(7));
}
