using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Analytics;

/// <summary>Of the things in one state: how many, and the sums of some of their columns.</summary>
internal sealed record StatusFigures(string Status, long Count, long[] Sums)
{
    /// <summary>The figures of each state that occurs.</summary>
    /// <param name="table">The table whose columns are summed.</param>
    /// <param name="things">What follows FROM.</param>
    public static ValueTask<List<StatusFigures>> OfAsync(Session session, string table, string things, object?[] arguments, params string[] columns)
    {
        var chosen = string.Concat(columns.Select(column => $", {table}.{column} AS {column}"));
        var summed = string.Concat(columns.Select(column => $", CAST(coalesce(sum({column}), 0) AS BIGINT)"));
        return session.AllAsync(
            $"SELECT status, count(*){summed} FROM (SELECT {table}.status AS status{chosen} FROM {things}) AS seen GROUP BY status ORDER BY status",
            row => Read(row, columns.Length), arguments);
    }

    private static StatusFigures Read(DbDataReader row, int sums) =>
        new(row.GetString(0), row.GetInt64(1), [.. Enumerable.Range(2, sums).Select(row.GetInt64)]);
}
