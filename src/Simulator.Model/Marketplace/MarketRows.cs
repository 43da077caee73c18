using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>The shape of every row of the personas' chains; the plan gives the weights.</summary>
internal static class MarketRows
{
    /// <summary>In the order of <see cref="MarketRow"/>.</summary>
    public static IReadOnlyList<RowShape> All { get; } =
    [
        Row("session", "opening", "refresh", "logIn"),
        Row("homeowner", "bidder", "view", "skip"),
        Row("homeowner", "work", "approve", "sendBack", "dispute"),
        Row("homeowner", "rating", "rate", "none"),
        Row("homeowner", "stars", "1", "2", "3", "4", "5"),
        Row("homeowner", "urgency", "low", "medium", "high"),
        Row("homeowner", "idle", "browse", "leave"),
        Row("homeowner", "browsing", "view", "leave"),
        Row("contractor", "office", "bids", "contracts"),
        Row("contractor", "pending", "withdraw", "keep"),
        Row("contractor", "disputed", "contest", "yield"),
        Row("contractor", "scope", "ownTrade", "allTrades"),
        new("contractor", "list", false, [new("view", MarketRow.Job), new("nextPage", MarketRow.List), new("leave", null)]),
        new("contractor", "job", false, [new("bid", MarketRow.AfterJob), new("pass", MarketRow.AfterJob)]),
        new("contractor", "afterJob", false, [new("list", MarketRow.List), new("leave", null)]),
        Row("contractor", "photos", "1", "2", "3", "4", "5"),
        Row("visitor", "scope", "oneTrade", "allTrades"),
        new("visitor", "stay", false, [new("stay", MarketRow.Looking), new("leave", null)]),
        new("visitor", "list", false, [new("view", MarketRow.Stay), new("search", MarketRow.Stay), new("nextPage", MarketRow.Stay)]),
        new("admin", "desk", false, [new("stay", MarketRow.Desk), new("leave", null)]),
        Row("admin", "ruling", "partial", "redo", "refund"),
        Coin("doubleSubmit", "twice", "once"),
        Coin("twoTabs", "both", "one"),
        new("races", "reload", true, [new("again", MarketRow.Reload), new("on", null)]),
    ];

    /// <summary>The rows from which no way with a weight above 0 leads to the log-out, however long the session lasts.</summary>
    /// <param name="rows">One for each shape, in the same order.</param>
    public static IEnumerable<RowShape> WithoutExit(IReadOnlyList<ChainRow> rows)
    {
        var leads = new bool[All.Count];
        for (var found = true; found;)
        {
            found = false;
            for (var row = 0; row < leads.Length; row++)
            {
                if (leads[row] || !LeadsOut(row)) continue;
                leads[row] = found = true;
            }
        }
        return All.Where((_, row) => !leads[row]);

        bool LeadsOut(int row) => All[row].Ways.Where((way, at) => rows[row].Weights[at] > 0 && (way.Next is not { } next || leads[(int)next])).Any();
    }

    private static RowShape Row(string part, string key, params string[] ways) => new(part, key, false, [.. ways.Select(way => new RowWay(way, null))]);

    private static RowShape Coin(string key, string way, string otherwise) => new("races", key, true, [new(way, null), new(otherwise, null)]);
}
