using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads durations such as <c>500ms</c>, <c>30s</c>, <c>1m30s</c>, <c>2.5d</c>.</summary>
internal static partial class Durations
{
    public const string Example = "write a duration with its unit: 500ms, 30s, 1m30s, 1h30m or 7d";

    public const double LongestSeconds = 36500 * 86400.0;

    private static readonly Dictionary<string, double> Seconds =
        new(StringComparer.Ordinal) { ["ms"] = 0.001, ["s"] = 1, ["m"] = 60, ["h"] = 3600, ["d"] = 86400 };

    /// <summary>Zero or longer.</summary>
    public static Parsed<TimeSpan> Read(string text)
    {
        if (text == "0")
        {
            return TimeSpan.Zero;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bare))
        {
            return Parsed<TimeSpan>.Wrong(bare < 0
                ? $"`{text}` is negative; {Example}"
                : $"`{text}` has no unit; write {text}ms, {text}s, {text}m, {text}h or {text}d");
        }

        if (text.StartsWith('-') && Whole().IsMatch(text[1..]))
        {
            return Parsed<TimeSpan>.Wrong($"`{text}` is negative; a duration is zero or longer");
        }

        if (!Whole().IsMatch(text))
        {
            return Parsed<TimeSpan>.Wrong($"`{text}` is no duration; {Example}");
        }

        var parts = Part().Matches(text);
        var units = parts.Select(part => part.Groups["unit"].Value).ToList();
        if (units.Zip(units.Skip(1)).Any(pair => Seconds[pair.First] <= Seconds[pair.Second]))
        {
            return Parsed<TimeSpan>.Wrong($"`{text}` has its units out of order; larger units come first, each once: 1h30m");
        }

        var seconds = parts.Sum(part => double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * Seconds[part.Groups["unit"].Value]);
        return seconds > LongestSeconds
            ? Parsed<TimeSpan>.Wrong($"`{text}` is longer than a hundred years")
            : TimeSpan.FromMicroseconds(Math.Round(seconds * 1e6));
    }

    public static Parsed<TimeSpan> Positive(string text) => Read(text).If(value => value > TimeSpan.Zero, $"`{text}` is no time at all; it must be longer than zero");

    /// <summary>In seconds, as laws and limits take it.</summary>
    public static Parsed<double> InSeconds(string text) => Read(text).Then(value => value.TotalSeconds);

    [GeneratedRegex(@"^(([0-9]+(\.[0-9]+)?|\.[0-9]+)(ms|s|m|h|d))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?|\.[0-9]+)(?<unit>ms|s|m|h|d)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
