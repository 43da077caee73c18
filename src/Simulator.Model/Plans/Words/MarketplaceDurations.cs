using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads durations as options of the marketplace take them: one number with one unit, microseconds among them, no days.</summary>
internal static partial class MarketplaceDurations
{
    private static readonly Dictionary<string, long> UnitTicks = new(StringComparer.Ordinal)
    {
        ["us"] = TimeSpan.TicksPerMicrosecond, ["ms"] = TimeSpan.TicksPerMillisecond, ["s"] = TimeSpan.TicksPerSecond,
        ["m"] = TimeSpan.TicksPerMinute, ["h"] = TimeSpan.TicksPerHour,
    };

    /// <summary>Null where the text is none, or one of more than <paramref name="most"/>.</summary>
    public static TimeSpan? Read(string text, TimeSpan most)
    {
        if (Form().Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var ticks = Math.Round(double.Parse(parts.Groups["number"].Value, CultureInfo.InvariantCulture) * UnitTicks[parts.Groups["unit"].Value]);
        return ticks <= most.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?|\.[0-9]+)(?<unit>us|ms|s|m|h)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
