using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads what shapes arrivals: trends, times of day, fractions.</summary>
internal static partial class Rates
{
    private const string TrendExample = "write by how much of its first value the rate grows, such as +10%/h or -5%/d";

    private const string TimeOfDayExample = "write one from 00:00 to 23:59";

    private const string ScaleExample = "write 1, or a part such as 1/50 or 0.02";

    /// <summary>An hour's growth as a share of the first rate: <c>+10%/h</c> is 0.1.</summary>
    public static Parsed<double> Trend(string text)
    {
        var parts = TrendShape().Match(text);
        return parts.Success && Numbers.Real(parts.Groups["percent"].Value) is { Error: null } percent
            ? percent.Value / 100 * parts.Groups["unit"].Value switch { "min" => 60, "h" => 1, _ => 1 / 24.0 }
            : Parsed<double>.Wrong($"`{text}` is no trend; {TrendExample}");
    }

    /// <summary>Since midnight: <c>09:30</c>.</summary>
    public static Parsed<TimeSpan> TimeOfDay(string text) => TimeOfDayShape().Match(text) is { Success: true } parts
        ? new TimeSpan(Whole(parts.Groups["hour"]), Whole(parts.Groups["minute"]), 0)
        : Parsed<TimeSpan>.Wrong($"`{text}` is no time of day; {TimeOfDayExample}");

    /// <summary><c>0.02</c> or <c>1/50</c>, more than 0.</summary>
    public static Parsed<double> Scale(string text)
    {
        var ends = text.Split('/', StringSplitOptions.TrimEntries);
        var (over, under) = (Numbers.Real(ends[0]), ends.Length == 2 ? Numbers.Real(ends[1]) : 1);
        return ends.Length <= 2 && over is { Error: null, Value: > 0 } && under is { Error: null, Value: > 0 } && double.IsFinite(over.Value / under.Value)
            ? over.Value / under.Value
            : Parsed<double>.Wrong($"`{text}` is no scale; {ScaleExample}");
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<percent>[+-]?[0-9]+(\.[0-9]+)?) ?% ?/ ?(?<unit>min|h|d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrendShape();

    [GeneratedRegex(@"^(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDayShape();
}
