using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Model.Plans.Tree;
using Simulator.Imports.Reading;

namespace Simulator.Imports.Artillery;

/// <summary>Reads Artillery's times: a number of seconds, or <c>500ms</c>, <c>10min</c>, <c>2 hours</c>.</summary>
internal static partial class ArtilleryTimes
{
    /// <summary>In seconds; null where it is no time.</summary>
    public static double? Seconds(PlanNode? node) => node.Text is { } text ? Seconds(text) : null;

    public static double? Seconds(string text)
    {
        var match = Time().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "ms" or "msec" or "msecs" or "millisecond" or "milliseconds" => number / 1000,
            "" or "s" or "sec" or "secs" or "second" or "seconds" => number,
            "m" or "min" or "mins" or "minute" or "minutes" => number * 60,
            "h" or "hr" or "hrs" or "hour" or "hours" => number * 3600,
            "d" or "day" or "days" => number * 86400,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(?<unit>[A-Za-z]*)\z")]
    private static partial Regex Time();
}
