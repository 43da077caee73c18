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

    public static Page From(IQueryCollection query, Problems problems)
    {
        var number = query.Whole("page", problems, 1, LastPage) ?? 1;
        var limit = query.Whole("limit", problems, 1, 100) ?? 20;
        return new Page((int)number, (int)limit);
    }
}
