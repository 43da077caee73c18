using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.ChangeOrders;

/// <summary>More work for more money, in cents, as the contractor proposes it and the homeowner decides on it.</summary>
internal sealed record ChangeOrder(
    string Id, string ContractId, string Title, string Description, long Amount, string Status, DateTime CreatedAt, DateTime? DecidedAt)
{
    public const string Select = "SELECT id, contract_id, title, description, amount, status, created_at, decided_at FROM change_orders";

    public static ValueTask<ChangeOrder?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE id = $1", Read, id);

    public static ChangeOrder Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.GetTime(6), row.GetTimeOrNull(7));
}
