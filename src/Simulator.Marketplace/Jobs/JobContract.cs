using System.Data.Common;

namespace Simulator.Marketplace.Jobs;

/// <summary>A contract as its job shows it to the parties.</summary>
internal sealed record JobContract(string Id, string Status)
{
    public static JobContract Read(DbDataReader row) => new(row.GetString(0), row.GetString(1));
}
