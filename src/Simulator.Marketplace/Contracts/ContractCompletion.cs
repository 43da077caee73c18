using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Contracts;

/// <summary>A completion as its contract shows it.</summary>
internal sealed record ContractCompletion(string Id, string Status, int? Rating, DateTime SubmittedAt, DateTime? DecidedAt)
{
    public static ContractCompletion Read(DbDataReader row, int first) => new(
        row.GetString(first), row.GetString(first + 1), row.GetInt32OrNull(first + 2), row.GetTime(first + 3), row.GetTimeOrNull(first + 4));
}
