using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Http;

/// <summary>Which part of a list is asked for.</summary>
internal readonly record struct Page(int Number, int Limit)
{
    private const int LastPage = 10_000_000;

    public long Offset => (long)(Number - 1) * Limit;

    /// <summary>The words that cut the page out of a query.</summary>
    public string Of(Conditions conditions) => $"LIMIT {conditions.Next(Limit)} OFFSET {conditions.Next(Offset)}";

    /// <summary>Reads the page, and counts the whole list first.</summary>
    /// <param name="counted">The tables that the conditions speak of.</param>
    /// <param name="select">SELECT with its columns and FROM.</param>
    /// <param name="order">What follows ORDER BY.</param>
    public async ValueTask<(List<T> Rows, long Total)> ReadAsync<T>(
        Session session, string counted, string select, Conditions where, string order, Func<DbDataReader, T> read)
    {
        var total = await session.NumberAsync($"SELECT count(*) FROM {counted} {where.Where}", where.Arguments).ConfigureAwait(false);
        var rows = await session.AllAsync($"{select} {where.Where} ORDER BY {order} {Of(where)}", read, where.Arguments).ConfigureAwait(false);
        return (rows, total);
    }

    public static Page From(IQueryCollection query, Problems problems)
    {
        var number = query.Whole("page", problems, 1, LastPage) ?? 1;
        var limit = query.Whole("limit", problems, 1, 100) ?? 20;
        return new Page((int)number, (int)limit);
    }
}
