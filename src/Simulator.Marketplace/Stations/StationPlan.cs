using System.Globalization;
using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Stations;

/// <summary>What the option <c>station</c> says: so many workers, how long a piece of work takes, and how many requests may wait; null: any number.</summary>
internal sealed record StationPlan(int Workers, ServiceLaw Law, int? Queue)
{
    private const int MostWorkers = 10_000;

    public double CapacityPerSecond => Workers / Law.Mean.TotalSeconds;

    /// <summary>The plan, or null when there is to be no station.</summary>
    public static StationPlan? From(MarketplaceOptions options) => options.Station is { } text ? Parse(text) : null;

    private static StationPlan Parse(string text)
    {
        if (text.Split(':') is not [var workers, var law, .. { Length: <= 1 } rest]
            || Number(workers) is not (>= 1 and <= MostWorkers and var count)
            || (rest is [var queue] && Number(queue) is null))
        {
            throw new BadMarketplaceOptionException(
                $"station must be WORKERS:LAW or WORKERS:LAW:QUEUE with 1 to {MostWorkers} workers, such as 8:exp(20ms) or 8:exp(20ms):100, not '{text}'");
        }
        var plan = new StationPlan(count, ServiceLaw.Parse("station", law), rest is [var bound] ? Number(bound) : null);
        return plan.Law.Mean > TimeSpan.Zero
            ? plan
            : throw new BadMarketplaceOptionException($"station: the mean of the law must be longer than zero, such as 8:exp(20ms), not '{text}'");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
