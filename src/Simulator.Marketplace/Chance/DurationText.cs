using System.Globalization;

namespace Simulator.Marketplace.Chance;

/// <summary>Durations as options write them: a decimal number and us, ms, s, m or h, such as <c>20ms</c>; an hour at most, unless said otherwise.</summary>
internal static class DurationText
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("us", TimeSpan.TicksPerMicrosecond), ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
    ];

    public static TimeSpan? TryParse(ReadOnlySpan<char> text) => TryParse(text, TimeSpan.FromHours(1));

    /// <summary>The duration, or null when the text is none or is longer than <paramref name="most"/>.</summary>
    public static TimeSpan? TryParse(ReadOnlySpan<char> text, TimeSpan most)
    {
        text = text.Trim();
        var digits = text.IndexOfAnyExceptInRange('.', '9');
        if (digits < 1 || !double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        foreach (var (name, ticks) in Units)
        {
            if (!text[digits..].SequenceEqual(name)) continue;
            var product = Math.Round(number * ticks);
            return product <= most.Ticks ? TimeSpan.FromTicks((long)product) : null;
        }
        return null;
    }
}
