namespace Simulator.Model.Scripts;

/// <summary>Turns weights into whole numbers of cards.</summary>
public static class ScenarioWeights
{
    /// <summary>Most cards of a deck: weights may have two digits behind the point of a percentage.</summary>
    public const int MostCards = 10_000;

    /// <summary>The fewest cards that have these weights exactly.</summary>
    /// <param name="weights">Each more than 0.</param>
    /// <returns>Null where it would take more than <see cref="MostCards"/>.</returns>
    public static IReadOnlyList<int>? CardsOf(IReadOnlyList<decimal> weights)
    {
        var scale = 1m;
        while (weights.Any(weight => weight * scale % 1 != 0))
        {
            scale *= 10;
            if (scale > MostCards * 100m) return null;
        }

        var common = weights.Select(weight => (long)(weight * scale)).Aggregate(0L, GreatestCommonDivisor);
        var cards = weights.Select(weight => (long)(weight * scale) / common).ToList();
        return cards.Sum() > MostCards ? null : [.. cards.Select(count => (int)count)];
    }

    private static long GreatestCommonDivisor(long one, long other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);
}
