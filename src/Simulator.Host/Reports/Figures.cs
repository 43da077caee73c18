using System.Globalization;
using System.Text;
using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>How figures are said in every report and view. What was not measured is <see cref="None"/>.</summary>
internal static class Figures
{
    public const string None = "—";

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>0.42 ms</c>, <c>212 ms</c>, <c>1,240 ms</c>, from ten seconds on <c>12.3 s</c>; none for a percentile that is not there.</summary>
    public static string Ms(double? value) => value is { } ms ? $"{MsNumber(ms)} {(ms >= 10_000 ? "s" : "ms")}" : None;

    /// <summary>The number alone, for columns that name the unit.</summary>
    public static string Milliseconds(double? value) => value switch
    {
        null => None,
        >= 10_000 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        _ => MsNumber(value.Value),
    };

    /// <summary><c>421,830 samples</c>.</summary>
    public static string Samples(LatencySummary? of) => $"{Count(of?.Count ?? 0)} samples";

    public static string Percent(double share) => share switch
    {
        0 => "0 %",
        < 0.0001 => "< 0.01 %",
        < 0.1 => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %",
        _ => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>The errors of a scope; none where nothing was sent.</summary>
    public static string ErrorRate(ScopeSummary scope) => scope.Requests == 0 ? None : Percent(scope.ErrorRate);

    public static string Rate(double perSecond) => perSecond.ToString(perSecond < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    public static string Users(double users) => Math.Round(users).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>45 s</c>, <c>12 min 30 s</c>, <c>24 h</c>; below ten seconds with a decimal.</summary>
    public static string Duration(double seconds)
    {
        if (seconds < 10) return seconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
        var span = TimeSpan.FromSeconds(Math.Round(seconds));
        var text = new StringBuilder();
        Append((int)span.TotalHours, "h");
        Append(span.Minutes, "min");
        Append(span.Seconds, "s");
        return text.ToString();

        void Append(int value, string unit)
        {
            if (value > 0) text.Append(text.Length > 0 ? " " : "").Append(value).Append(' ').Append(unit);
        }
    }

    /// <summary>A moment on the run's clock: <c>0:07</c>, <c>1:02:33</c>.</summary>
    public static string Clock(double seconds)
    {
        var span = TimeSpan.FromSeconds(Math.Max(0, seconds));
        return span.TotalHours >= 1
            ? $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"
            : $"{span.Minutes}:{span.Seconds:00}";
    }

    public static string Bytes(long bytes) => bytes >= 1L << 30
        ? (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture) + " GiB"
        : (bytes / (double)(1L << 20)).ToString("0", CultureInfo.InvariantCulture) + " MiB";

    public static string Money(long cents) => (cents / 100.0).ToString("N2", CultureInfo.InvariantCulture);

    public static string Factor(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The words of a name such as <c>serverError</c> or <c>JobPosted</c>: <c>server error</c>, <c>job posted</c>.</summary>
    public static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append(' ');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static string MsNumber(double ms) => ms switch
    {
        >= 10_000 => (ms / 1000).ToString("N1", CultureInfo.InvariantCulture),
        >= 100 => ms.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => ms.ToString("0.#", CultureInfo.InvariantCulture),
        _ => ms.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
