using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>
/// One movement of a contract's money, in cents. The reference tells movements of one kind apart: a milestone's id, a dispute's, or the movement's own;
/// empty where a contract has but one.
/// </summary>
internal sealed record Transaction(string Id, string ContractId, string Kind, string Reference, long Amount, DateTime CreatedAt)
{
    public const string Select = "SELECT id, contract_id, kind, reference, amount, created_at FROM transactions";

    public static ValueTask<Transaction?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE id = $1", Read, id);

    public static Transaction Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetTime(5));
}
