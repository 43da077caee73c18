using System.Data.Common;

namespace Simulator.Marketplace.Contracts;

/// <summary>A contract's latest dispute as the contract shows it.</summary>
internal sealed record ContractDispute(string Id, string Status)
{
    public static ContractDispute Read(DbDataReader row, int first) => new(row.GetString(first), row.GetString(first + 1));
}
