using System.Globalization;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>model.business.trades</c>.</summary>
internal static class TradesReader
{
    private const string Example = "write at least one: trades: [ { name: Plumbing, share: 1, budget: 1 } ]";

    public static IReadOnlyList<TradeModel> Read(Section business)
    {
        var items = business.Items("trades");
        if (!business.Has("trades"))
        {
            business.Missing("trades", $"{Example}, {PlanReader.Inherit}");
            return [];
        }

        var problems = business.Notes.Problems.Count;
        var trades = items.Select(Trade).ToList();
        Uniqueness.Check(items.Zip(trades, (item, trade) => (item, (string?)trade.Name)), "trade");
        var sum = trades.Sum(trade => trade.Share);
        if (business.Notes.Problems.Count == problems && Math.Abs(sum - 1) > 1e-9)
        {
            business.Problem("trades", string.Create(CultureInfo.InvariantCulture, $"the shares sum to {Math.Round(sum, 12)}; they must sum to 1"));
        }

        return trades;
    }

    private static TradeModel Trade(Section trade)
    {
        var read = new TradeModel(
            trade.Required("name", text => Numbers.Text(text).If(name => name.Length is >= 3 and <= 50, $"`{text}` is no name of 3 to 50 characters"), "every trade has a name, such as Plumbing") ?? "",
            trade.Required("share", Numbers.Share, "write its share of jobs and contractors, such as 0.125"),
            trade.Required("budget", Numbers.AboveZero, "write its factor on the budget, such as 1"));
        trade.Close();
        return read;
    }
}
