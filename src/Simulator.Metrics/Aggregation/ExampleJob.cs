using System.Text.Json;
using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Aggregation;

/// <summary>Chooses the followed job whose life is the most complete.</summary>
internal static class ExampleJob
{
    public static IReadOnlyList<StoryLine> Choose(IReadOnlyList<MarketEvent> story)
    {
        var best = story.GroupBy(marketEvent => marketEvent.JobId, StringComparer.Ordinal)
            .OrderByDescending(IsPaidAmongBidders)
            .ThenByDescending(life => life.Select(marketEvent => marketEvent.Kind).Distinct().Count())
            .ThenByDescending(life => life.Count())
            .ThenBy(life => life.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? [] : [.. Told([.. best]).OrderBy(marketEvent => marketEvent.At).ThenBy(marketEvent => marketEvent.Kind).Select(LineOf)];
    }

    // A popular job is looked at dozens of times; told is who looked and then bid, and the look at the bids that came before the choice.
    private static IEnumerable<MarketEvent> Told(IReadOnlyList<MarketEvent> life)
    {
        var bidders = life.Where(one => one.Kind == MarketEventKind.BidPlaced).Select(one => one.User).ToHashSet();
        var choice = life.Where(one => one.Kind is MarketEventKind.BidAccepted or MarketEventKind.JobClosed).Select(one => one.At).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        var lastLook = life.Where(one => one.Kind == MarketEventKind.BidsRead && one.At <= choice).MaxBy(one => one.At);
        return life.Where(one => one.Kind switch
        {
            MarketEventKind.JobViewed => bidders.Contains(one.User),
            MarketEventKind.BidsRead => ReferenceEquals(one, lastLook),
            _ => true,
        });
    }

    private static bool IsPaidAmongBidders(IEnumerable<MarketEvent> life) =>
        life.Any(marketEvent => marketEvent.Kind == MarketEventKind.FinalPaid)
        && life.Where(marketEvent => marketEvent.Kind == MarketEventKind.BidPlaced).Select(marketEvent => marketEvent.User).Distinct().Count() >= 2;

    private static StoryLine LineOf(MarketEvent marketEvent) => new(
        marketEvent.At.TotalSeconds, marketEvent.User.ToString(), JsonNamingPolicy.CamelCase.ConvertName(marketEvent.Kind.ToString()), marketEvent.AmountCents);
}
