using System.Globalization;
using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.RateLimits;

/// <summary>What the option <c>rate-limit</c> says: the most requests of one address in a window.</summary>
internal sealed record RateLimit(int Requests, TimeSpan Window)
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(24);

    /// <summary>The limit, or null when there is to be none.</summary>
    public static RateLimit? From(MarketplaceOptions options) => options.RateLimit is { } text ? Parse(text) : null;

    private static RateLimit Parse(string text) =>
        text.Split('/') is [var requests, var window]
        && int.TryParse(requests, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
        && DurationText.TryParse(window, LongestWindow) is { } length && length > TimeSpan.Zero
            ? new RateLimit(count, length)
            : throw new BadMarketplaceOptionException(
                $"rate-limit must be REQUESTS/WINDOW with a window of at most 24h, such as 1000/1h or 100/15m, not '{text}'");
}
